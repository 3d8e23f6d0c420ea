import DocumentControl
import Testing

/// What a reader sees of a changed sentence: whole words, numbers and names.
@Suite struct WordRunTests {
    private func marked(_ old: String, _ new: String) -> String {
        WordRun.runs(from: old, to: new).map(\.marked).joined()
    }

    @Test(arguments: [
        ("应当", "必须"), ("可以", "不得"), ("应当", "可以"), ("应", "不应"), ("可以", "不可"), ("必须", "不必"),
        ("应该", "应当"), ("禁止", "允许"),
    ])
    func chineseObligationsChangeAsWholeWords(_ old: String, _ new: String) {
        #expect(
            marked("服务台\(old)在三十分钟内答复用户。", "服务台\(new)在三十分钟内答复用户。")
                == "服务台[-\(old)-]{+\(new)+}在三十分钟内答复用户。")
    }

    @Test func aWordOfTwoCharactersIsNotCut() {
        #expect(marked("并通知负责人。", "并通告责任人。") == "并[-通知负责人-]{+通告责任人+}。")
        #expect(marked("由值班经理批准", "由值班主管批准") == "由值班[-经理-]{+主管+}批准")
    }

    @Test func charactersThatBothHaveByChanceAreNoIslands() {
        let runs = WordRun.runs(from: "优先级别由经理决定。", to: "紧急级由主管人决定。")
        let kept = runs.compactMap { run in
            if case .same(let text) = run { text } else { nil }
        }
        #expect(kept.allSatisfy { $0.count > 1 || $0 == "由" || $0 == "。" }, "\(runs)")
    }

    @Test func whatIsAddedInChineseIsShownAlone() {
        #expect(
            marked("本程序适用于所有服务。", "本程序适用于所有服务，但不包括试运行的服务。")
                == "本程序适用于所有服务{+，但不包括试运行的服务+}。")
    }

    @Test(arguments: [
        ("保存3年", "保存5年", "保存[-3年-]{+5年+}"), ("在30分钟内", "在45分钟内", "在[-30分钟-]{+45分钟+}内"),
        ("三十分钟内", "二十分钟内", "[-三十分钟-]{+二十分钟+}内"),
        ("自2026年11月1日起", "自2026年12月15日起", "自[-2026年11月1日-]{+2026年12月15日+}起"),
        ("不超过5000元", "不超过8000元", "不超过[-5000元-]{+8000元+}"),
    ])
    func chineseNumbersKeepTheirUnits(_ old: String, _ new: String, _ expected: String) {
        #expect(marked(old, new) == expected)
    }

    @Test(arguments: [
        ("within 30 minutes", "within 45 minutes", "within [-30 minutes-]{+45 minutes+}"),
        ("at 10 MB/s", "at 20 MB/s", "at [-10 MB-]{+20 MB+}/s"),
        ("99.5 % of it", "99.9 % of it", "[-99.5 %-]{+99.9 %+} of it"),
        ("costs €500 now", "costs €650 now", "costs [-€500-]{+€650+} now"),
        (
            "on 2026-11-23 at 14:30", "on 2026-12-01 at 14:50",
            "on [-2026-11-23-]{+2026-12-01+} at [-14:30-]{+14:50+}"
        ),
        ("on 3 March 2026", "on 17 April 2026", "on [-3 March 2026-]{+17 April 2026+}"),
        ("see F-INC-01 here", "see F-INC-02 here", "see [-F-INC-01-]{+F-INC-02+} here"),
        (
            "at https://a.org/x?y=1.", "at https://a.org/x?y=2.",
            "at [-https://a.org/x?y=1-]{+https://a.org/x?y=2+}."
        ),
        ("to desk@a.org", "to help@a.org", "to [-desk@a.org-]{+help@a.org+}"),
    ])
    func whatBelongsTogetherIsNotCut(_ old: String, _ new: String, _ expected: String) {
        #expect(marked(old, new) == expected)
    }

    @Test func katakanaAndJapaneseEndingsAreWhole() {
        #expect(
            marked("サーバの再起動", "ルータの再起動") == "[-サーバ-]{+ルータ+}の再起動")
        #expect(
            marked("記録を保存しなければならない。", "記録を保存してもよい。").contains("[-しなければならない-]"))
        #expect(marked("承認が必要です。", "承認が不要です。") == "承認が[-必要-]{+不要+}です。")
    }
}
