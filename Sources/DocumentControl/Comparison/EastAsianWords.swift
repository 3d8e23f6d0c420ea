/// Chinese and Japanese words that are known by sight, since these scripts set no blanks.
///
/// There is no dictionary here. What is known are the words on which a rule hangs and the particles
/// between words; that is enough to cut a sentence at sensible places, and to show one word that
/// became another as a whole.
enum EastAsianWords {
    /// Words that oblige, permit, forbid or deny.
    static let obligations: Set<String> = [
        "必须", "必須", "应当", "應當", "应该", "應該", "应", "應", "须", "須", "需要", "需", "得", "不得", "不应",
        "不應", "不可", "不能", "不必", "不须", "不宜", "不需", "无需", "無需", "无须", "無須", "禁止", "严禁", "嚴禁",
        "可以", "可", "宜", "允许", "允許", "不允许", "准许", "未经", "未經", "除非", "除外", "不", "未", "勿", "禁",
        "しなければならない", "ねばならない", "なければならない", "なければなりません", "してはならない", "してはいけない", "べきである", "べき", "べし",
        "てもよい", "してもよい", "してよい", "ことができる", "ものとする", "ものとします", "必要がある", "不要", "ならない", "できない", "しない",
        "禁じる",
    ]

    /// Words that hold a character of the list above and say something else, or that belong together.
    private static let others: Set<String> = [
        "响应", "響應", "相应", "相應", "供应", "供應", "供应商", "反应", "反應", "适应", "適應", "对应", "對應", "效应", "应用",
        "應用", "应急", "應急", "应对", "應對", "答应", "可能", "可用", "可用性", "可靠", "可靠性", "可行", "可见", "许可", "許可",
        "认可", "認可", "必需", "需求", "获得", "獲得", "取得", "所得", "不同", "不断", "不斷", "不仅", "不僅", "不足", "不良",
        "不符", "不符合", "不合格", "不可用", "未来", "未來", "便宜", "事宜", "可追溯", "可追溯性", "可接受", "使得", "得到", "得出",
        "服务", "服務", "时间", "時間", "小时", "小時", "分钟", "分鐘", "工作日", "批准", "审批", "審批", "审核", "審核", "负责",
        "负责人", "责任", "责任人", "记录", "記錄", "文件", "流程", "事件", "问题", "变更", "變更", "客户", "用户", "供方", "管理",
    ]

    /// Words that only join others.
    private static let particles: Set<String> = [
        "的", "了", "在", "和", "与", "與", "及", "以及", "或", "或者", "并", "並", "并且", "且", "对", "對", "由", "被",
        "把",
        "将", "將", "从", "從", "到", "为", "為", "是", "于", "於", "等", "其", "之", "而", "则", "則", "如", "如果",
        "因", "因为",
        "至", "向", "按", "按照", "根据", "根據", "所", "者", "时", "時", "后", "後", "前", "内", "內", "每", "各", "该",
        "該",
        "は", "が", "を", "に", "で", "と", "の", "も", "へ", "から", "まで", "より", "や", "か", "て", "し", "する",
        "した", "して",
        "される", "された", "いる", "ある", "こと", "もの", "ため", "また", "および", "及び", "または", "又は",
    ]

    private static let all = obligations.union(others).union(particles)
    private static let longest = all.map(\.unicodeScalars.count).max() ?? 1
    /// Lengths of the known words by the scalar with which they begin, the longest first.
    private static let lengths: [Unicode.Scalar: [Int]] = {
        var lengths: [Unicode.Scalar: Set<Int>] = [:]
        for word in all {
            guard let first = word.unicodeScalars.first else { continue }
            lengths[first, default: []].insert(word.unicodeScalars.count)
        }
        return lengths.mapValues { $0.sorted(by: >) }
    }()

    /// How many of the characters from `place` on are one known word; 1 where none is.
    static func length(of tokens: [TextToken], from place: Int) -> Int {
        guard let first = tokens[place].text.unicodeScalars.first, let lengths = lengths[first]
        else { return 1 }
        for length in lengths where length > 1 && place + length <= tokens.count {
            let word = tokens[place..<place + length]
            guard word.allSatisfy({ $0.kind == .character }) else { continue }
            if all.contains(word.map(\.text).joined()) { return length }
        }
        return 1
    }

    /// Whether it only joins others, or is no content by itself.
    static func isKnown(_ word: String) -> Bool { all.contains(word) }
}
