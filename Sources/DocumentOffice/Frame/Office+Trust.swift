import DocumentControl

/// Who signs a step that keeps the trust, and what gives them the right.
struct TrustSigners {
    var signers: [Signer]
    var on: [StatementID]
}

extension Office {
    /// Who signs a step of the registrar: the registrar alone, or the holders of the root by their
    /// threshold, who act where no registrar can.
    ///
    /// - Parameters:
    ///   - person: Who acts.
    ///   - kind: What is signed.
    ///   - roles: Who takes this step alone, the preferred role first.
    /// - Returns: The signers, who acts first, and what their roles rest on.
    /// - Throws: ``OfficeError/noRole(person:kind:roles:)`` where the person holds none of the roles
    ///   and no key of the root.
    func trustSigners(
        _ person: PersonID, _ kind: StatementKind, alone roles: [Name] = [.registrar]
    ) throws -> TrustSigners {
        let held = roles.first { register.appointment(person, $0, at: now) != nil }
        if held == nil, register.appointment(person, .root, at: now) != nil {
            let (signers, on) = try rootSigners(first: person, kind)
            return TrustSigners(signers: signers, on: on)
        }
        let seat = try role(of: person, for: kind, among: roles, asked: held)
        return TrustSigners(
            signers: [Signer(person, role: seat.role)], on: [seat.appointment])
    }

    /// Adds the second person whom a step takes: another one who keeps the trust.
    ///
    /// The one founder who alone holds the root, and finds nobody else, signs as its holder.
    func adding(
        second wanted: PersonID?, to trust: TrustSigners, _ kind: StatementKind
    ) throws -> TrustSigners {
        guard trust.signers.count < 2, let first = trust.signers.first?.person else {
            return trust
        }
        do {
            let other = try secondSigner(besides: first, wanted: wanted, kind)
            var both = trust
            both.signers.append(Signer(other.person, role: other.role))
            both.on.append(other.appointment)
            return both
        } catch OfficeError.nobodyElse where register.root?.holders == [first] {
            return try asRoot(first, kind)
        }
    }

    /// The one founder as the holder of the root.
    func asRoot(_ person: PersonID, _ kind: StatementKind) throws -> TrustSigners {
        let (signers, on) = try rootSigners(first: person, kind)
        return TrustSigners(signers: signers, on: on)
    }
}
