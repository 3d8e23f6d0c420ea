/// Forms of writing that carry no meaning.
enum Folding {
    /// The scalars in one form: half width, plain quotes and dashes, one blank, current characters.
    ///
    /// Code between backticks and the targets of links stay as they are.
    static func fold(_ text: String) -> [Unicode.Scalar] {
        if let plain = plain(text) { return plain }
        var folded: [Unicode.Scalar] = []
        folded.reserveCapacity(text.utf8.count)
        var end: Unicode.Scalar?
        for scalar in text.unicodeScalars {
            if let closing = end {
                folded.append(scalar)
                if scalar == closing { end = nil }
                continue
            }
            let one = fold(scalar)
            if one == " ", folded.last == " " { continue }
            if scalar == "`" { end = "`" }
            if scalar == "(", folded.last == "]" { end = ")" }
            folded.append(one)
        }
        return withCurrentWords(folded)
    }

    /// The scalars of a text of ASCII alone in which no blanks are to be folded, and so nothing is.
    ///
    /// - Parameter text: The text.
    /// - Returns: Nothing for any other text.
    static func plain(_ text: String) -> [Unicode.Scalar]? {
        let plain = unsafe text.utf8.withContiguousStorageIfAvailable {
            bytes -> [Unicode.Scalar]? in
            guard unsafe bytes.isPlain else { return nil }
            return unsafe bytes.map { Unicode.Scalar($0) }
        }
        return plain ?? nil
    }

    /// Which scalar of a text became which folded one.
    ///
    /// - Parameter scalars: The text.
    /// - Returns: Nothing where each became one.
    static func places(of scalars: [Unicode.Scalar]) -> [Int]? {
        // Only of several blanks some are left out, and most texts have none.
        var isBlank = false
        let mayDiffer = scalars.contains { scalar in
            defer { isBlank = fold(scalar) == " " }
            return isBlank && fold(scalar) == " "
        }
        guard mayDiffer else { return nil }
        var places: [Int] = []
        places.reserveCapacity(scalars.count)
        var end: Unicode.Scalar?
        var last: Unicode.Scalar?
        for (place, scalar) in scalars.enumerated() {
            if let closing = end {
                if scalar == closing { end = nil }
                last = scalar
                places.append(place)
                continue
            }
            let one = fold(scalar)
            if one == " ", last == " " { continue }
            if scalar == "`" { end = "`" }
            if scalar == "(", last == "]" { end = ")" }
            last = one
            places.append(place)
        }
        return places.count == scalars.count ? nil : places
    }

    private static func fold(_ scalar: Unicode.Scalar) -> Unicode.Scalar {
        if scalar.isASCII { return 0x09...0x0D ~= scalar.value ? " " : scalar }
        switch scalar {
        case "\u{2018}", "\u{2019}", "\u{201B}", "\u{2032}", "\u{02BC}": return "'"
        case "\u{201C}", "\u{201D}", "\u{201E}", "\u{201F}", "\u{00AB}", "\u{00BB}", "「", "」",
            "『", "』":
            return "\""
        case "\u{2010}"..."\u{2015}", "\u{2212}", "\u{FE58}", "\u{FE63}", "\u{FF0D}": return "-"
        // Never part of a number, as "." and "," are.
        case "。", "、", "，", "；", "．": return ";"
        case "\u{FF01}"..."\u{FF5E}":
            return Unicode.Scalar(scalar.value - 0xFEE0) ?? scalar
        default:
            if scalar.properties.isWhitespace { return " " }
            return CharacterForms.simplified[scalar] ?? scalar
        }
    }

    /// One spelling for words that have two.
    private static func withCurrentWords(_ scalars: [Unicode.Scalar]) -> [Unicode.Scalar] {
        guard scalars.contains(where: { $0.value >= 0x4E00 }) else { return scalars }
        var result = scalars
        for place in result.indices.dropLast() where result[place].value >= 0x4E00 {
            let pair = [result[place], result[place + 1]]
            guard let current = CharacterForms.words[pair] else { continue }
            (result[place], result[place + 1]) = (current[0], current[1])
        }
        return result
    }
}

extension UnsafeBufferPointer<UInt8> {
    /// Whether all is ASCII, without tabs, line ends and two blanks in a row.
    fileprivate var isPlain: Bool {
        // Without a way out in the middle the loop takes many bytes at once.
        var other: UInt8 = 0
        var before: UInt8 = 0
        for place in indices {
            let byte = unsafe self[place]
            other |= byte & 0x80 | (byte &- 0x09 < 5 ? 1 : 0)
            other |= byte == 0x20 && before == 0x20 ? 1 : 0
            before = byte
        }
        return other == 0
    }
}

/// Chinese characters and words with two forms of one meaning.
enum CharacterForms {
    /// Traditional characters of common use in documents, each with its simplified form.
    static let simplified: [Unicode.Scalar: Unicode.Scalar] = {
        let pairs =
            "應应 該该 須须 當当 時时 間间 題题 問问 開开 關关 員员 務务 準准 備备 檢检 審审 "
            + "則则 規规 範范 標标 記记 錄录 號号 碼码 類类 級级 單单 據据 證证 書书 會会 議议 "
            + "計计 劃划 畫画 實实 際际 現现 場场 變变 動动 發发 業业 產产 質质 資资 訊讯 網网 "
            + "絡络 設设 維维 護护 處处 報报 導导 權权 獲获 責责 達达 過过 還还 進进 運运 轉转 "
            + "輸输 選选 適适 遠远 連连 離离 難难 電电 頁页 項项 順顺 預预 領领 頻频 顯显 風风 "
            + "險险 驗验 點点 總总 線线 練练 組组 織织 經经 結结 給给 統统 編编 續续 縣县 約约 "
            + "納纳 細细 終终 緊紧 綜综 繼继 訂订 討讨 訓训 託托 訪访 許许 評评 識识 試试 話话 "
            + "誤误 請请 讀读 調调 論论 諾诺 謀谋 費费 貨货 貿贸 賬账 購购 賠赔 賴赖 贈赠 軟软 "
            + "較较 載载 輕轻 輔辅 輯辑 邊边 邏逻 鏈链 銷销 鎖锁 鐵铁 長长 聞闻 陽阳 隊队 陰阴 "
            + "階阶 隨随 隱隐 雙双 雜杂 響响 頭头 願愿 馬马 體体 齊齐 龍龙 個个 們们 從从 來来 "
            + "倉仓 儲储 價价 優优 億亿 兩两 冊册 凍冻 凈净 創创 劑剂 勞劳 勢势 區区 協协 壓压 "
            + "參参 雖虽 國国 圍围 圖图 團团 執执 塊块 塗涂 壞坏 復复 夠够 夢梦 奪夺 奮奋 婦妇 "
            + "媽妈 學学 寧宁 寫写 專专 將将 尋寻 層层 屬属 島岛 嶺岭 幣币 師师 帶带 幫帮 庫库 "
            + "廠厂 廣广 廢废 彈弹 強强 歸归 徹彻 態态 惡恶 愛爱 慮虑 憂忧 懷怀 戰战 戲戏 無无 "
            + "為为 與与 門门 見见 義义 營营 療疗 盡尽 確确 礎础 種种 稱称 積积 穩稳 簡简 簽签 "
            + "籤签 數数 樣样 機机 歷历 殘残 滿满 溝沟 測测 溫温 潔洁 濟济 災灾 狀状 獨独 環环 "
            + "異异 監监 盤盘 節节 紀纪 紙纸 紅红 純纯 綱纲 緒绪 緩缓 縮缩 繳缴 職职 聯联 聲声 "
            + "聽听 臨临 舉举 舊旧 葉叶 蓋盖 藥药 術术 補补 裝装 製制 複复 覆复 觀观 觸触 訴诉 "
            + "註注 詞词 詢询 詳详 誠诚 語语 說说 課课 談谈 譯译 讓让 財财 貫贯 貴贵 買买 貼贴 "
            + "賣卖 車车 軌轨 輪轮 辦办 農农 違违 遞递 遲迟 遺遗 鄰邻 釋释 針针 鍵键 鐘钟 錯错 "
            + "閉闭 陳陈 陸陆 韓韩 頓顿 額额 顧顾 飛飞 餘余 驅驱 魚鱼 麼么 黨党 於于 並并 佈布 "
            + "後后 裡里 週周"
        var forms: [Unicode.Scalar: Unicode.Scalar] = [:]
        for pair in pairs.split(separator: " ") {
            let scalars = Array(pair.unicodeScalars)
            forms[scalars[0]] = scalars[1]
        }
        return forms
    }()

    /// Words of two characters, by the form that is less common today.
    static let words: [[Unicode.Scalar]: [Unicode.Scalar]] = {
        let forms = [
            "其它": "其他", "部份": "部分", "帐户": "账户", "帐号": "账号", "帐目": "账目", "对帐": "对账",
            "惟一": "唯一", "好象": "好像", "图象": "图像", "录象": "录像", "身分": "身份", "想象": "想像",
            "按装": "安装", "既使": "即使", "做为": "作为", "布署": "部署", "按排": "安排", "重迭": "重叠",
            "纪录": "记录", "份量": "分量", "帐单": "账单", "台帐": "台账",
        ]
        var words: [[Unicode.Scalar]: [Unicode.Scalar]] = [:]
        for (less, more) in forms { words[Array(less.unicodeScalars)] = Array(more.unicodeScalars) }
        return words
    }()
}
