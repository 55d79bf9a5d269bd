using System.Text.RegularExpressions;
using Chancery.Reading.Dates;
using Chancery.Reading.Known;
using Chancery.Sources;
using Chancery.Text;

namespace Chancery.Reading.Tests.Dates;

/// <summary>Sentences whose tokens are words and marks, without tags or tree: enough for what reads characters only.</summary>
internal static partial class Plain
{
    /// <summary>The words of the knowledge files that come with the program.</summary>
    public static Vocabulary Vocabulary { get; } = Vocabulary.Of(Knowledge.Load([]));

    public static Sentence Sentence(string text) => new(text, [.. Pieces().Matches(text).Select((match, index) => new TokenData
    {
        Passage = Passage.Between(match.Index, match.Index + match.Length), Lemma = "", Xpos = "", Head = index - 1,
    })]);

    [GeneratedRegex(@"[\p{L}\p{M}.]+(?<=\p{L}\.\p{L}\.)|[\p{L}\p{M}]+|\d[\d.,]*(?<=\d)|\S")]
    private static partial Regex Pieces();
}
