import Markdown

/// What stands before the text of a document of LaTeX: packages, the look of its parts, head and foot.
struct LatexPreamble {
    private let sheet: PrintedSheet
    private let hasPictures: Bool
    private var words: LatexText

    init(_ document: LatexDocument) {
        sheet = document.sheet
        hasPictures = document.hasPictures
        words = document.text
    }

    /// The lines up to `\begin{document}`.
    var text: String {
        var copy = self
        let page = copy.page
        return [comment, Self.packages, letters, page, Self.parts].joined(separator: "\n")
    }

    /// What whoever opens the file has to know.
    private var comment: String {
        var lines = [
            "% \(Self.remark(sheet.identifier)), written by: signet read --to latex",
            "%",
        ]
        if words.hasIdeographs {
            lines += [
                "% Compile it twice with: xelatex FILE (or lualatex, where luatexja is installed).",
                "% It holds Chinese, for which pdflatex has no letters.",
            ]
        } else {
            lines.append("% Compile it twice with: xelatex FILE (or lualatex, or pdflatex).")
        }
        if hasPictures {
            lines += ["%", "% Put beside it the pictures that it shows:"]
            lines += sheet.files.compactMap { file in
                SheetPicture(file.name).map {
                    "%   \($0.path), SHA-256 \(Self.remark(file.digest))"
                }
            }
        }
        return lines.joined(separator: "\n")
    }

    /// Words in a comment, which ends with its line.
    private static func remark(_ words: String) -> String {
        String(String.UnicodeScalarView(words.unicodeScalars.filter { 0x20..<0x7F ~= $0.value }))
    }

    private static let packages = #"""
        \documentclass[a4paper,10pt]{article}
        \usepackage{iftex}
        \usepackage[a4paper,margin=25mm,headheight=14pt,footskip=14mm]{geometry}
        \usepackage{amssymb}
        \usepackage{array}
        \usepackage{longtable}
        \usepackage{graphicx}
        \usepackage{fancyhdr}
        """#

    /// The letters; those of Chinese, and others that are rare, only where the text has them.
    private var letters: String {
        var lines = #"""
            \ifPDFTeX
              \usepackage[T1]{fontenc}
              \usepackage[utf8]{inputenc}
              \usepackage{textcomp}
              \IfFileExists{lmodern.sty}{\usepackage{lmodern}}{}
            \else
              \usepackage{fontspec}
            \fi
            """#
        if words.hasIdeographs {
            lines += "\n" + Self.chinese + "\n"
            if sheet.words == .english { lines += Self.latinPunctuation + "\n" }
        }
        lines += #"""

            % For xelatex, hyperref asks for a letter that a small installation may lack; it does without.
            \ifXeTeX\suppressfontnotfounderror=1 \fi
            \usepackage[hidelinks]{hyperref}
            \ifXeTeX\suppressfontnotfounderror=0 \fi
            % A character that no letters hold is an error, never left out.
            \tracinglostchars=3
            """#
        if words.hasRareCharacters { lines += "\n" + Self.rare }
        if words.hasBoxLines { lines += "\n" + Self.boxLines }
        if !sheet.language.lowercased().hasPrefix("en") {
            lines +=
                "\n% Words of other languages are not hyphenated as English is.\n\\hyphenpenalty=10000"
        }
        return lines
    }

    private static let chinese = #"""
        \ifPDFTeX
          \PackageError{signet}{This text holds Chinese, for which pdflatex has no letters}%
            {Compile it with: xelatex FILE}
        \fi
        \ifLuaTeX
          \IfFileExists{luatexja-fontspec.sty}{\usepackage{luatexja-fontspec}}%
            {\PackageError{signet}{lualatex needs the package luatexja for Chinese}%
              {Install it, or compile the file with: xelatex FILE}}
          \newcommand{\chineseletters}[3]{\setmainjfont{#1}[BoldFont={#2}]\setsansjfont{#2}\setmonojfont{#3}}
        \fi
        \ifXeTeX
          \usepackage{xeCJK}
          \newcommand{\chineseletters}[3]{\setCJKmainfont[BoldFont={#2}]{#1}\setCJKsansfont{#2}\setCJKmonofont{#3}}
        \fi
        \ifPDFTeX\else
          \IfFontExistsTF{Noto Serif CJK SC}%
            {\chineseletters{Noto Serif CJK SC}{Noto Sans CJK SC}{Noto Sans CJK SC}}%
            {\chineseletters{FandolSong-Regular.otf}{FandolHei-Bold.otf}{FandolFang-Regular.otf}}
        \fi
        """#

    private static let latinPunctuation = #"""
        \ifXeTeX
          \xeCJKDeclareCharClass{Default}{"2014,"2018,"2019,"201C,"201D,"2026}
        \fi
        """#

    private static let rare = #"""
        % \rare{CODE}{COMMAND}: a character from the letters in use, from others, or by a command.
        \newcommand{\unset}[1]{\fbox{\scriptsize\ttfamily U+#1}}
        \ifPDFTeX
          \DeclareRobustCommand{\rare}[2]{#2}
        \else
          \newfontfamily{\otherletters}{Latin Modern Roman}
          \IfFontExistsTF{FreeSerif}{\renewfontfamily{\otherletters}{FreeSerif}}{}
          \IfFontExistsTF{DejaVu Sans}{\renewfontfamily{\otherletters}{DejaVu Sans}}{}
          \newfontfamily{\moreletters}{Latin Modern Roman}
          \IfFontExistsTF{Noto Sans CJK SC}{\renewfontfamily{\moreletters}{Noto Sans CJK SC}}{}
          \DeclareRobustCommand{\rare}[2]{\iffontchar\font"#1 \symbol{"#1}\else
            {\otherletters\iffontchar\font"#1 \symbol{"#1}\else
            {\moreletters\iffontchar\font"#1 \symbol{"#1}\else\normalfont#2\fi}\fi}\fi}
        \fi
        """#

    private static let boxLines = #"""
        % \boxline{LEFT}{RIGHT}{UP}{DOWN}: a part of a drawing, as wide as a letter of code.
        \newcommand{\boxline}[4]{\leavevmode\hbox to .5em{%
          \ifnum#1=1 \rlap{\rule[.25em]{.25em}{.4pt}}\fi
          \ifnum#2=1 \rlap{\kern.25em\rule[.25em]{.25em}{.4pt}}\fi
          \ifnum#3=1 \rlap{\kern.24em\rule[.25em]{.4pt}{\dimexpr.7\baselineskip-.25em\relax}}\fi
          \ifnum#4=1 \rlap{\kern.24em\rule[-.3\baselineskip]{.4pt}{\dimexpr.3\baselineskip+.25em\relax}}\fi
          \hss}}
        """#

    /// Head and foot of every page.
    private var page: String {
        mutating get {
            let identifier = words.words(sheet.identifier)
            let revision = sheet.revision.map { ", revision \($0)" } ?? ""
            let state = words.words(sheet.shortMarks.joined(separator: ", "))
            let title = "\(sheet.identifier) \(sheet.title)"
            return #"""
                \hypersetup{pdftitle={\#(words.plain(title))},pdfauthor={\#(words.plain(sheet.organisation))}}
                \makeatletter
                \AtEndDocument{\clearpage\immediate\write\@auxout{\string\gdef\string\pagecount{\the\numexpr\value{page}-1\relax}}}
                \providecommand{\pagecount}{?}
                \makeatother
                \pagestyle{fancy}
                \fancyhf{}
                \fancyhead[L]{\small \#(words.words(sheet.organisation))}
                \fancyhead[R]{\small\bfseries \#(state)}
                \fancyfoot[L]{\small \#(identifier)\#(words.words(revision))\\\footnotesize \#(words.words(sheet.uncontrolled))}
                \fancyfoot[R]{\small Page \thepage{} of \pagecount{}\\\mbox{}}
                """#
        }
    }

    /// How the parts of a text look.
    private static let parts = #"""
        \setcounter{secnumdepth}{0}
        \setlength{\parindent}{0pt}
        \setlength{\parskip}{.5\baselineskip plus 2pt}
        \setlength{\emergencystretch}{4em}
        \raggedbottom
        \makeatletter
        \renewcommand{\paragraph}{\@startsection{paragraph}{4}{0pt}{1.5ex}{.5ex}{\normalfont\normalsize\bfseries}}
        \renewcommand{\subparagraph}{\@startsection{subparagraph}{5}{0pt}{1.5ex}{.5ex}{\normalfont\normalsize\itshape}}
        % Lists of all depths are numbered as the text numbers them.
        \renewcommand{\labelenumi}{\arabic{enumi}.}
        \renewcommand{\labelenumii}{\arabic{enumii}.}
        \renewcommand{\labelenumiii}{\arabic{enumiii}.}
        \renewcommand{\labelenumiv}{\arabic{enumiv}.}
        \newcommand{\closetogether}{\setlength{\itemsep}{0pt}\setlength{\parskip}{0pt}}
        \newcommand{\openbox}{\ensuremath{\square}}
        \newcommand{\donebox}{\ensuremath{\boxtimes}}
        % Moves what follows to the right, as long as there is room.
        \newcommand{\indentby}[1]{\ifdim\leftskip<.4\linewidth\advance\leftskip#1\relax\fi}
        % Lists deeper than the four levels of LaTeX.
        \newenvironment{deeplist}{\par\indentby{1.8em}}{\par}
        \newcommand{\deepitem}[1]{\par\leavevmode\llap{#1\hspace{.5em}}\ignorespaces}
        \newenvironment{quoted}{\par\indentby{1.5em}\itshape}{\par}
        \newcommand{\hairline}{\par\noindent\leavevmode\leaders\hrule height .4pt\hfill\kern0pt\par}
        \newcommand{\separator}{\par\vspace{.5\baselineskip}{\centering *\quad*\quad*\par}\vspace{.5\baselineskip}}
        \newenvironment{callout}[1]{\par\indentby{1em}\hairline\nopagebreak\textbf{#1}\par\nopagebreak}{\hairline}
        \newcommand{\innerheading}[1]{\par\textbf{#1}\par\nopagebreak}
        \newcommand{\hardbreak}{\ifhmode\unskip\fi\leavevmode\newline}
        \newcommand{\struck}[1]{\leavevmode\setbox0=\hbox{#1}\rlap{\rule[.5ex]{\wd0}{.4pt}}\box0 }
        % Code: every line by itself; what is too long goes on with a hanging indent.
        \newenvironment{codeblock}{\par\addvspace{.4\baselineskip}\indentby{3em}\parindent=-2em\parskip=0pt\rightskip=0pt plus 1fil\small\ttfamily
          \hyphenchar\font=-1 }{\par\addvspace{.4\baselineskip}}
        \newcommand{\codeline}[1]{\par\leavevmode\strut#1\strut\par}
        % Tables: as wide as the text around, in characters.
        \newdimen\tablecharacter
        \newenvironment{tableblock}{\par\small
          \tablecharacter=\dimexpr(\linewidth-\leftskip)/84\relax
          \setlength{\tabcolsep}{\tablecharacter}%
          \LTleft=\dimexpr\@totalleftmargin+\leftskip\relax \LTright=0pt plus 1fill
          \LTpre=.5\baselineskip \LTpost=.5\baselineskip
          \renewcommand{\arraystretch}{1.15}\leftskip=0pt }{\par}
        \newenvironment{record}{\par}{\par\vspace{.5\baselineskip}}
        \newcommand{\field}[2]{{\parskip=0pt\indentby{2em}\parindent=-2em\par\leavevmode\textbf{#1:} #2\par}}
        \newenvironment{facts}{\par\small\parskip=0pt}{\par}
        \newcommand{\fact}[2]{\par\parbox[t]{.22\linewidth}{\raggedright\strut#1\strut}\hfill
          \parbox[t]{.76\linewidth}{\raggedright\strut#2\strut}\par}
        \newcommand{\warningbox}[1]{\par\fbox{\parbox{\dimexpr\linewidth-2\fboxsep-2\fboxrule}{\bfseries\raggedright#1}}\par\vspace{.5\baselineskip}}
        \newcommand{\textbegins}{\par\hairline\bigskip}
        % Pictures: \showpicture{FILE}{WORDS}, and what stands where the file is not there.
        \newcommand{\showpicture}[2]{\IfFileExists{#1}{\fittedpicture{#1}}%
          {\missingpicture{#2}{put \texttt{\detokenize{#1}} beside this file}}}
        \newcommand{\fittedpicture}[1]{\setbox0=\hbox{\includegraphics{#1}}%
          \ifdim\wd0>\linewidth\includegraphics[width=\linewidth,height=.85\textheight,keepaspectratio]{#1}%
          \else\includegraphics[height=\ifdim\ht0>.85\textheight.85\textheight\else\ht0\fi]{#1}\fi}
        \newcommand{\missingpicture}[2]{{\itshape [Figure\if\relax\detokenize{#1}\relax\else: #1\fi
          \if\relax\detokenize{#2}\relax\else; #2\fi]}}
        \makeatother
        """#
}
