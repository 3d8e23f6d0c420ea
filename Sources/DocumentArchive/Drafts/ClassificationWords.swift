/// What to do with a text above the highest class that a repository holds.
package enum ClassificationWords {
    /// One sentence for every place that refuses such a text.
    package static let remedy =
        "Keep it in a second repository beside this one, with the same people and roots (signet "
        + "init --beside), and list its title here only: 'beside:' in the control rules."
}
