namespace Chancery.Reading.Known;

/// <summary>Words of one use, lower case.</summary>
/// <param name="Name">The use.</param>
/// <param name="Words">The words.</param>
public sealed record WordList(string Name, IReadOnlyList<string> Words);
