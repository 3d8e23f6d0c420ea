/// A value of which the test knows that it is there.
func sure<Value>(_ value: Value?, sourceLine: Int = #line) -> Value {
    guard let value else { fatalError("nothing there, line \(sourceLine)") }
    return value
}
