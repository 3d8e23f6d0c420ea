/// Two short drafts by the control rules of this repository.
enum SampleTexts {
    static let all = [
        "procedures/P-20-incident-management.md": procedure,
        "work-instructions/W-INC-02-major-incident.md": instruction,
    ]

    private static let procedure =
        """
        ---
        id: P-20
        title: Incident and service request management
        type: procedure
        owner: incident-manager
        audience:
          - service-desk
        clauses:
          - iso-20000-1:8.2
        language: en
        classification: internal
        ---

        """
        + [
            ("Purpose", "Services are restored within the agreed time."),
            ("Scope", "All incidents of the services in the catalogue."),
            ("References", "W-INC-02 says how a major incident is handled."),
            ("Terms", "An incident is an unplanned interruption of a service."),
            ("Roles", "The incident manager answers for every incident."),
            ("Inputs", "Reports by telephone, mail and monitoring."),
            ("Activities", "The service desk answers every call within four hours."),
            ("Outputs", "A restored service and a closed record."),
            ("Interfaces", "Problems go to P-21."),
            ("Records", "One record for each incident."),
            (
                "Key performance indicators",
                """
                | KPI | Formula | Target | Source |
                | --- | --- | --- | --- |
                | Restored in time | Incidents restored in time / incidents | >= 95 % | F-INC-01 |
                """
            ),
            ("Risks and controls", "A report is lost: the monthly sample finds it."),
            (
                "Improvement and review",
                "The text is judged by its use. The incident manager reviews it every 3 months."
            ),
        ].map { "\n## \($0)\n\n\($1)\n" }.joined()

    private static let instruction =
        """
        ---
        id: W-INC-02
        title: Major incident handling and communication
        type: instruction
        owner: incident-manager
        audience:
          - service-desk
        clauses:
          - iso-20000-1:8.2
        related:
          - P-20
        language: en
        classification: internal
        ---

        """
        + [
            ("Purpose", "A major incident has one leader within 15 minutes."),
            ("Who does it", "The service desk agent who takes the report."),
            ("Before you begin", "Have the call-out list at hand."),
            ("Steps", "1. Call the incident manager.\n2. Tell the customers every 30 minutes."),
            ("Records", "The report of the major incident."),
        ].map { "\n## \($0)\n\n\($1)\n" }.joined()
}
