namespace SymbolicGrad.Generator.Lowering;

/// <summary>
/// What an array variable can refer to that changes from one iteration to the next. Which of it is meant in an iteration is a few integers, which the
/// loop carries: the number of the array, the row, the start and the length.
/// </summary>
/// <param name="Arrays">The arrays, all of one type.</param>
/// <param name="HasRow">Whether it is a row of them.</param>
/// <param name="HasRange">Whether it is a part.</param>
internal sealed record ArrayShape(LoweredValue[] Arrays, bool HasRow, bool HasRange);

/// <summary>Where an array is: a row of another, if it has one, and of that a part, if it has a range.</summary>
internal sealed record ArrayPlace(LoweredValue Whole, int? Row, (int Start, int Length)? Range);
