/// What LaTeX calls characters beyond its letters.
enum LatexSymbols {
    /// Commands that every LaTeX has.
    static let commands: [Character: String] = {
        var commands: [Character: String] = [
            "\u{A0}": "~", "\u{202F}": "\\,", "\u{2009}": "\\,", "\u{200A}": "\\,",
            "\u{2002}": "\\enskip{}", "\u{2003}": "\\quad{}", "\u{3000}": "\\quad{}",
            "\u{AD}": "\\-", "\u{200B}": "\\allowbreak{}", "\u{2060}": "{}", "\u{FEFF}": "{}",
            "\u{2010}": "-", "\u{2011}": "\\mbox{-}", "\u{2012}": "\u{2013}",
            "\u{2015}": "\u{2014}",
        ]
        let mathematics: [Character: String] = [
            "←": "\\leftarrow", "↑": "\\uparrow", "→": "\\rightarrow", "↓": "\\downarrow",
            "↔": "\\leftrightarrow", "⇐": "\\Leftarrow", "⇒": "\\Rightarrow",
            "⇔": "\\Leftrightarrow", "≤": "\\leq", "≥": "\\geq", "≠": "\\neq", "≈": "\\approx",
            "≡": "\\equiv", "−": "-", "∑": "\\sum", "√": "\\surd", "∞": "\\infty", "∈": "\\in",
            "∉": "\\notin", "∩": "\\cap", "∪": "\\cup", "⊂": "\\subset", "⊆": "\\subseteq",
            "∅": "\\emptyset", "∀": "\\forall", "∃": "\\exists", "∧": "\\wedge", "∨": "\\vee",
            "∆": "\\Delta", "∏": "\\prod", "∂": "\\partial", "∫": "\\int", "✓": "\\checkmark",
            "✔": "\\checkmark", "☐": "\\square", "□": "\\square", "☒": "\\boxtimes",
            "■": "\\blacksquare", "▲": "\\blacktriangle", "▼": "\\blacktriangledown",
            "▶": "\\blacktriangleright", "◀": "\\blacktriangleleft", "★": "\\bigstar",
            "○": "\\circ", "●": "\\bullet", "′": "'", "″": "''", "⟨": "\\langle",
            "⟩": "\\rangle", "∘": "\\circ", "∙": "\\cdot", "⋅": "\\cdot",
        ]
        for (character, command) in mathematics { commands[character] = "\\ensuremath{\(command)}" }
        commands["☑"] = "\\ensuremath{\\rlap{\\checkmark}\\square}"
        for (place, digit) in "⁰⁴⁵⁶⁷⁸⁹".enumerated() {
            commands[digit] = "\\textsuperscript{\([0, 4, 5, 6, 7, 8, 9][place])}"
        }
        for (place, digit) in "₀₁₂₃₄₅₆₇₈₉".enumerated() {
            commands[digit] = "\\textsubscript{\(place)}"
        }
        return commands
    }()

    /// Commands for where no letters hold a character.
    static let alternatives: [Unicode.Scalar: String] = {
        let greek: [(Unicode.Scalar, String)] = [
            ("α", "\\alpha"), ("β", "\\beta"), ("γ", "\\gamma"), ("δ", "\\delta"),
            ("ε", "\\varepsilon"), ("ζ", "\\zeta"), ("η", "\\eta"), ("θ", "\\theta"),
            ("ι", "\\iota"), ("κ", "\\kappa"), ("λ", "\\lambda"), ("μ", "\\mu"), ("ν", "\\nu"),
            ("ξ", "\\xi"), ("π", "\\pi"), ("ρ", "\\rho"), ("σ", "\\sigma"), ("τ", "\\tau"),
            ("υ", "\\upsilon"), ("φ", "\\varphi"), ("χ", "\\chi"), ("ψ", "\\psi"),
            ("ω", "\\omega"), ("Γ", "\\Gamma"), ("Δ", "\\Delta"), ("Θ", "\\Theta"),
            ("Λ", "\\Lambda"), ("Ξ", "\\Xi"), ("Π", "\\Pi"), ("Σ", "\\Sigma"), ("Φ", "\\Phi"),
            ("Ψ", "\\Psi"), ("Ω", "\\Omega"), ("\u{2126}", "\\Omega"),
        ]
        return Dictionary(
            greek.map { ($0, "\\ensuremath{\($1)}") }, uniquingKeysWith: { first, _ in first })
    }()

    /// The lines of drawings, with whether they lead to the left, to the right, up and down.
    static let boxLines: [Character: [Int]] = [
        "─": [1, 1, 0, 0], "│": [0, 0, 1, 1], "┌": [0, 1, 0, 1], "┐": [1, 0, 0, 1],
        "└": [0, 1, 1, 0], "┘": [1, 0, 1, 0], "├": [0, 1, 1, 1], "┤": [1, 0, 1, 1],
        "┬": [1, 1, 0, 1], "┴": [1, 1, 1, 0], "┼": [1, 1, 1, 1],
    ]
}
