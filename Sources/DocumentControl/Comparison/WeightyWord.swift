/// Words on which the meaning of a sentence hangs: never taken for a misspelling of another.
enum WeightyWord {
    /// What kind of meaning, in a word for people.
    ///
    /// - Parameter key: The word in small letters, or one Chinese character.
    /// - Returns: Nothing for an ordinary word.
    static func meaning(of key: String) -> String? {
        meanings[key] ?? (key.hasSuffix("n't") ? "negation" : nil)
    }

    /// Whether the word limits something only beside a number or a day: "by 5 May", "at 20 °C".
    ///
    /// - Parameter key: The word in small letters, or one Chinese character.
    /// - Returns: Whether it is such a word.
    static func isLoose(_ key: String) -> Bool {
        loose.contains(key) || looseTimes.contains(key)
    }

    /// Whether it counts or names a day by itself: "twelve", "hours", "Monday".
    ///
    /// - Parameter key: The word in small letters, or one Chinese character.
    /// - Returns: Whether it is such a word.
    static func counts(_ key: String) -> Bool {
        guard let meaning = meaning(of: key), !isLoose(key) else { return false }
        return meaning == "unit" || meaning == "quantity" || meaning == "time"
    }

    /// Of a word in two lists the first one tells.
    private static let meanings: [String: String] = {
        let lists: [(String, Set<String>)] = [
            ("obligation", obligations), ("negation", negations), ("conjunction", conjunctions),
            ("quantity", quantities.union(loose)), ("time", times.union(looseTimes)),
            ("unit", units), ("role", roles),
        ]
        return lists.reduce(into: [:]) { meanings, list in
            for word in list.1 where meanings[word] == nil { meanings[word] = list.0 }
        }
    }()

    private static let obligations: Set = [
        "must", "shall", "should", "may", "might", "can", "could", "will", "would", "need", "needs",
        "required", "require", "requires", "recommended", "optional", "mandatory", "permitted",
        "allowed", "forbidden", "prohibited", "ought", "cannot", "may", "有", "必", "应", "须", "需",
        "可", "能", "得", "宜", "要", "许", "准", "当",
    ]
    private static let negations: Set = [
        "not", "no", "never", "none", "nobody", "nothing", "neither", "nor", "without", "unless",
        "except", "excluding", "excludes", "exclude", "other", "but", "cant", "dont", "wont",
        "isnt", "mustnt", "unable", "不", "无", "未", "非", "禁", "勿", "没", "否", "除", "免", "莫",
    ]
    private static let quantities: Set = [
        "only", "all", "any", "every", "each", "both", "either", "some", "most", "least", "more",
        "less", "fewer", "few", "many", "several", "once", "twice", "one", "two", "three", "four",
        "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve", "twenty", "thirty",
        "hundred", "thousand", "million", "half", "double", "first", "second", "third", "last",
        "minimum", "maximum", "exceed", "exceeds",
        "always",
        "sometimes", "usually", "全", "每", "各", "仅", "只", "均", "皆", "多", "少", "二", "三", "四", "五",
        "六", "七", "八", "九", "十", "百", "千", "万", "亿", "两", "半", "超", "低", "高",
    ]
    private static let conjunctions: Set = [
        "and", "or", "if", "或", "和", "且", "与", "及",
    ]
    private static let loose: Set = [
        "at", "over", "under", "above", "below", "同", "一", "至",
    ]
    private static let times: Set = [
        "before", "after", "within", "until", "till", "immediately", "daily", "weekly", "monthly",
        "quarterly", "yearly", "annual",
        "annually", "hourly", "today", "tomorrow", "monday", "tuesday", "wednesday", "thursday",
        "friday", "saturday", "sunday", "january", "february", "march", "april", "june", "july",
        "august", "september", "october", "november", "december", "即",
    ]
    private static let looseTimes: Set = [
        "by", "since", "during", "when", "while", "now", "then", "前", "后", "内", "时", "当", "年", "月",
        "日", "周", "天", "季",
    ]
    private static let units: Set = [
        "second", "seconds", "minute", "minutes", "hour", "hours", "day", "days", "week", "weeks",
        "month", "months", "quarter", "quarters", "year", "years", "percent", "s", "min", "h", "ms",
        "kb", "mb", "gb", "tb", "kib", "mib", "gib", "tib", "m", "km", "mm", "cm", "kg", "g", "mg",
        "euro", "euros", "dollar", "dollars", "eur", "usd", "cny", "rmb", "秒", "分", "元", "米", "度",
    ]
    private static let roles: Set = [
        "owner", "reviewer", "approver", "controller", "manager", "auditor", "author", "supplier",
        "customer", "user", "employer", "employee", "trainer", "trainee", "registrar", "operator",
        "committee", "director", "officer",
    ]
}
