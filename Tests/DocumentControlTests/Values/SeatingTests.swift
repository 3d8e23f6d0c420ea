import DocumentControl
import TestSupport
import Testing

@Suite struct SeatingTests {
    private typealias Candidate = Seating.Candidate

    @Test func aPersonWithTwoRolesSitsWhereHeIsNeeded() {
        let seats = [Seat(role: .reviewer), Seat(role: .approver)]
        let people = [
            Candidate(.p6, .reviewer), Candidate(.p6, .approver), Candidate(.p4, .reviewer),
        ]
        #expect(Seating.emptySeats([(seats, people)]).isEmpty)
        #expect(Seating.emptySeats([(seats, people.reversed())]).isEmpty)
    }

    @Test func onePersonFillsOneSeat() {
        let seats = [Seat(role: .reviewer), Seat(role: .approver)]
        let people = [Candidate(.p6, .reviewer), Candidate(.p6, .approver)]
        #expect(Seating.emptySeats([(seats, people)]).count == 1)
    }

    @Test func theSameSignatureTwiceFillsOneSeat() {
        let seats = [Seat(role: .approver, count: 2)]
        let people = [Candidate(.p5, .approver), Candidate(.p5, .approver)]
        #expect(Seating.emptySeats([(seats, people)]) == [.approver])
    }

    @Test func everyStepHasItsOwnCandidates() {
        let review = [Seat(role: .approver)]
        let approve = [Seat(role: .approver)]
        let empty = Seating.emptySeats([
            (review, []), (approve, [Candidate(.p5, .approver), Candidate(.p6, .approver)]),
        ])
        #expect(empty == [.approver])
    }

    @Test func aDeputyAndTheDelegatorAreOne() {
        let seats = [Seat(role: .reviewer), Seat(role: .approver)]
        let deputy = Candidate(.p7, .approver, for: .p5)
        #expect(Seating.emptySeats([(seats, [Candidate(.p5, .reviewer), deputy])]).count == 1)
        #expect(Seating.emptySeats([(seats, [Candidate(.p7, .reviewer), deputy])]).count == 1)
        #expect(Seating.emptySeats([(seats, [Candidate(.p4, .reviewer), deputy])]).isEmpty)
    }

    @Test func twoDeputiesOfOnePersonFillOneSeat() {
        let seats = [Seat(role: .approver, count: 2)]
        let deputies = [
            Candidate(.p7, .approver, for: .p5), Candidate(.p8, .approver, for: .p5),
        ]
        #expect(Seating.emptySeats([(seats, deputies)]).count == 1)
        #expect(
            Seating.emptySeats([(seats, deputies + [Candidate(.p5, .approver)])]).count == 1)
        #expect(Seating.emptySeats([(seats, deputies + [Candidate(.p6, .approver)])]).isEmpty)
    }

    @Test func seatingAgreesWithTryingEveryArrangement() {
        var random = SplitMix(7)
        let roles: [Name] = [.reviewer, .approver, .owner]
        for _ in 0..<500 {
            let seats = (0..<Int.random(in: 1...4, using: &random)).map { _ in
                Seat(role: roles.randomElement(using: &random) ?? .owner)
            }
            let people = (0..<Int.random(in: 0...6, using: &random)).map { _ in
                Candidate(
                    .number(Int.random(in: 1...4, using: &random)),
                    roles.randomElement(using: &random) ?? .owner)
            }
            let empty = Seating.emptySeats([(seats, people)]).count
            #expect(seats.count - empty == best(seats[...], people))
        }
    }

    /// The most seats that any arrangement fills.
    private func best(_ seats: ArraySlice<Seat>, _ people: [Candidate]) -> Int {
        guard let seat = seats.first else { return 0 }
        var most = best(seats.dropFirst(), people)
        for candidate in people where candidate.role == seat.role {
            let rest = people.filter { $0.person != candidate.person }
            most = max(most, 1 + best(seats.dropFirst(), rest))
        }
        return most
    }
}
