extension SigningPage {
    /// How the page looks, on a screen and on paper, also without colour.
    static let style = """
        body { max-width: 46rem; margin: 2rem auto; padding: 0 1rem; line-height: 1.45;
          font-family: Georgia, "Times New Roman", serif; color: #111; background: #fff; }
        h1, h2, dt { font-family: Helvetica, Arial, sans-serif; }
        h1 { font-size: 1.5rem; } h2 { font-size: 1.2rem; margin-top: 2rem; }
        dl { display: grid; grid-template-columns: max-content auto; gap: 0.2rem 1rem; }
        dt { font-weight: bold; font-size: 0.85rem; } dd { margin: 0; overflow-wrap: anywhere; }
        blockquote { margin: 1rem 0; padding: 0.5rem 1rem; border-left: 0.3rem solid #111; }
        article { border: 1px solid #999; padding: 0.5rem 1.2rem; }
        article p, article pre { margin: 0.4rem 0; }
        .item { padding-left: 1.2rem; } .item::before { content: "\\2013\\00a0"; }
        .depth2 { padding-left: 2.4rem; } .depth3 { padding-left: 3.6rem; }
        .depth4 { padding-left: 4.8rem; }
        .change { margin: 0.6rem 0; } .tag { font: 0.8rem Helvetica, Arial, sans-serif; }
        .tag { color: #444; margin: 0; } .moved { border-left: 0.2rem dotted #111; }
        article table { border-collapse: collapse; width: 100%; margin: 0.4rem 0; }
        article th, article td { border: 1px solid #999; padding: 0.15rem 0.4rem;
          text-align: left; vertical-align: top; }
        article td.aside { border: 0; }
        .row { border-bottom: 1px solid #ccc; }
        .gone, .new, .changed { border-left: 0.2rem solid #111; padding-left: 0.6rem; }
        del { color: #8a0000; text-decoration: line-through; }
        ins { color: #004d00; font-weight: bold; text-decoration: underline; }
        pre { white-space: pre-wrap; overflow-wrap: anywhere; font-size: 0.85rem; }
        .statement, .command { border: 1px solid #999; padding: 0.6rem; background: #f6f6f6; }
        .note { font-size: 0.9rem; color: #444; }
        figure { margin: 1rem 0; } img { max-width: 100%; }
        figcaption { font-size: 0.85rem; overflow-wrap: anywhere; }
        @media print {
          body { margin: 0; max-width: none; font-size: 10.5pt; }
          h1, h2, h3, h4 { break-after: avoid; } figure, .command { break-inside: avoid; }
          .statement, .command { background: none; }
        }
        """
}
