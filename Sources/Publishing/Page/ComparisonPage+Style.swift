extension ComparisonReport {
    /// How the page looks, on a light and on a dark screen, on a telephone and on paper.
    static let style = """
        :root { color-scheme: light dark; --ink: #1a1a1a; --paper: #fff; --quiet: #555;
          --line: #bbb; --gone: #8a0000; --gone-back: #fdeaea; --new: #004d00; --new-back: #e6f5e6;
          --box: #f5f5f5; --link: #0b4f9e; --heavy: #6a3d00; --heavy-back: #fff1d6; }
        @media (prefers-color-scheme: dark) {
          :root { --ink: #e8e8e8; --paper: #16181b; --quiet: #aaa; --line: #555;
            --gone: #ff9d9d; --gone-back: #3a1717; --new: #93e093; --new-back: #14301a;
            --box: #202327; --link: #8cc0ff; --heavy: #ffd48a; --heavy-back: #3a2c10; } }
        body { max-width: 52rem; margin: 2rem auto; padding: 0 1rem; line-height: 1.5;
          font-family: Georgia, "Times New Roman", serif; color: var(--ink);
          background: var(--paper); overflow-wrap: break-word; }
        h1, h2, dt, .tag, .weight, summary, .legend, th { font-family: Helvetica, Arial, sans-serif; }
        h1 { font-size: 1.5rem; line-height: 1.25; } h2 { font-size: 1.2rem; margin-top: 2rem; }
        a { color: var(--link); }
        dl { display: grid; grid-template-columns: max-content auto; gap: 0.2rem 1rem; }
        dt { font-weight: bold; font-size: 0.85rem; } dd { margin: 0; overflow-wrap: anywhere; }
        .summary { font-weight: bold; margin: 0.4rem 0; }
        .legend { font-size: 0.85rem; background: var(--box); padding: 0.6rem 0.8rem;
          border-radius: 0.3rem; }
        ol, ul { padding-left: 1.6rem; } li { margin: 0.25rem 0; }
        li a { text-decoration: none; } li a:hover { text-decoration: underline; }
        article { border: 1px solid var(--line); padding: 0.6rem 1.2rem; border-radius: 0.3rem; }
        article p, article pre { margin: 0.45rem 0; }
        .item { padding-left: 1.2rem; text-indent: -0.9rem; }
        .item::before { content: "\\2013\\00a0"; }
        .numbered::before { content: none; } code { font-size: 0.9em; }
        .depth2 { padding-left: 2.4rem; } .depth3 { padding-left: 3.6rem; }
        .depth4 { padding-left: 4.8rem; }
        .change { margin: 0.9rem 0; padding: 0.2rem 0.8rem; border-left: 0.25rem solid var(--link);
          background: var(--box); }
        .change:target, tr:target { outline: 0.15rem solid var(--link); outline-offset: 0.15rem; }
        .change h3, .change h4, .change h5, .change h6 { margin: 0.3rem 0; }
        .away { border-left-style: dashed; }
        p.moved, h3.moved, h4.moved, h5.moved, h6.moved, pre.moved {
          border-left: 0.2rem dotted var(--link); padding-left: 0.6rem; }
        p.item.moved { padding-left: 1.8rem; }
        tr.moved td:first-child { border-left: 0.2rem dotted var(--link); }
        .tag { font-size: 0.8rem; color: var(--quiet); margin: 0.1rem 0; }
        .tag a { text-decoration: none; padding: 0 0.3rem; font-size: 1rem; }
        .weight { font-size: 0.75rem; padding: 0.05rem 0.4rem; border: 1px solid var(--line);
          border-radius: 0.7rem; color: var(--quiet); background: var(--paper); }
        .obligation, .number { color: var(--heavy); background: var(--heavy-back);
          border-color: var(--heavy); font-weight: bold; }
        .note { font-size: 0.9rem; color: var(--quiet); font-style: italic; }
        del { color: var(--gone); background: var(--gone-back); text-decoration: line-through; }
        ins { color: var(--new); background: var(--new-back); text-decoration: underline; }
        del + ins { margin-left: 0.25rem; } .legend ins { margin-left: 0; }
        pre { white-space: pre-wrap; overflow-wrap: anywhere; font-size: 0.85rem; }
        table { border-collapse: collapse; width: 100%; margin: 0.6rem 0; font-size: 0.95rem; }
        th, td { border: 1px solid var(--line); padding: 0.2rem 0.5rem; text-align: left;
          vertical-align: top; }
        th { background: var(--box); font-size: 0.85rem; } .again th { color: var(--quiet); }
        td.aside { border: 0; width: 1%; white-space: nowrap; } td.aside .tag { margin: 0; }
        details { margin: 0.6rem 0; } details > summary { cursor: pointer; color: var(--quiet);
          font-size: 0.85rem; padding: 0.25rem 0.5rem; border: 1px dashed var(--line);
          border-radius: 0.3rem; }
        @media (max-width: 40rem) {
          body { margin: 1rem auto; padding: 0 0.6rem; } article { padding: 0.3rem 0.5rem; }
          table { display: block; overflow-x: auto; }
        }
        @media print {
          :root { --ink: #000; --paper: #fff; --quiet: #333; --line: #888; --box: #fff;
            --gone: #8a0000; --gone-back: #fff; --new: #004d00; --new-back: #fff; --link: #000;
            --heavy: #000; --heavy-back: #fff; }
          body { margin: 0; max-width: none; font-size: 10.5pt; }
          .tag a { display: none; } h1, h2, h3, h4 { break-after: avoid; }
          .change, tr { break-inside: avoid; }
        }
        """
}
