import DocumentControl

/// What a new system begins with where nothing lies there yet.
enum StartingRules {
    /// A README for each tier folder.
    static let folders: [(folder: String, words: String)] = [
        ("manual", readme("Manual, policies and plans")),
        ("procedures", readme("Procedures")),
        ("work-instructions", readme("Work instructions and blank forms")),
        (
            "records",
            "# Records\n\nFilled forms and other evidence. `control/` is kept by Signet: "
                + "files there are only ever added.\n"
        ),
    ]

    private static func readme(_ title: String) -> String {
        "# \(title)\n\nDrafts. What is in force: `signet read`, or the site.\n"
    }

    /// The same, with the day until which texts approved elsewhere may be adopted.
    static func text(adoptionUntil day: Day) -> String {
        let place = "checkpoint-every: 7 days\n"
        return text.replacing(place, with: "\(place)adoption-until: \(day)\n")
    }

    /// Control rules for a small organisation: one route, four types.
    static let text = """
        # The control rules of this management system: document RULES.
        format: 1
        title: Management system
        time-zone: UTC
        branch: main

        read-within: 14 days
        periodic-review: 12 months
        checkpoint-every: 7 days

        classifications:
          - internal

        waivers:
          - management-representative

        groups:
          all-staff:
            title: Everybody

        roles:
          top-management:
            title: Top management
          management-representative:
            title: Management representative
          document-controller:
            title: Document controller
          registrar:
            title: Registrar of people and keys
          reviewer:
            title: Reviewer who knows the work
          process-owner:
            title: Process owner

        routes:
          standard:
            review:
              - role: reviewer
            approve:
              - role: management-representative
            issue: document-controller
            editorial:
              approve:
                - role: management-representative
              issue: document-controller
            emergency:
              approve:
                - role: management-representative
              issue: document-controller
          external:
            approve: []
            issue: document-controller
          rules:
            approve:
              - role: management-representative
            issue: document-controller

        types:
          manual:
            title: Manual, policy or plan
            folder: manual
            identifier: M-nn
            route: standard
            sections:
              - Purpose
              - Scope
            metadata:
              - audience
          procedure:
            title: Procedure
            folder: procedures
            identifier: P-nn
            route: standard
            sections:
              - Purpose
              - Scope
              - Roles
              - Activities
              - Records
            metadata:
              - audience
          instruction:
            title: Work instruction
            folder: work-instructions
            identifier: W-AAA-nn
            route: standard
            sections:
              - Purpose
              - Steps
            metadata:
              - audience
          form:
            title: Blank form
            folder: work-instructions/forms
            identifier: F-AAA-nn
            route: standard
            sections:
              - Purpose
              - Fields
            metadata:
              - audience
          external:
            title: Document of external origin
            folder: manual/external
            identifier: X-nnn
            route: external
            external: true
            review-every: 6 months
            metadata:
              - publisher
              - edition
              - kept-at
            optional-metadata:
              - licence
              - superseded-by
              - why-kept
          rules:
            title: Control rules
            folder: .
            identifier: RULES
            route: rules

        meanings:
          review: I have examined this revision as a whole and give the verdict stated.
          approve: I have read this revision and approve it for issue. I am not its author.
          reject: I have read this revision and do not approve it, for the reason stated.
          issue: I issue this revision to the audience stated, in force from the instant stated.
          acknowledge: I have read and understood this text and will work by it.
          confirm: I have examined the text in force. It is still valid and needs no change.
          withdraw: I declare this document obsolete from the instant stated.

        """
}
