namespace RareEarth.Replication.Checks;

/// <summary>What a paper says in a place, in our words or, for a few words, in its own.</summary>
/// <param name="Where">The place: <c>section 4.2</c>.</param>
/// <param name="Text">What stands there.</param>
public sealed record Quote(string Where, string Text);
