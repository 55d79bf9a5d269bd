using Chancery.Sources;
using Chancery.Text;

namespace Chancery.Reading.Tests.Dates;

/// <summary>Small reports whose sentences end at a full stop and a space.</summary>
internal static class Reports
{
    public static Report Of(string text, DateOnly? published = null) => new() { Id = new("00"), Key = "r", Text = text, Origin = new("-"), Published = published };

    public static IReadOnlyList<Sentence> Sentences(string text)
    {
        var sentences = new List<Sentence>();
        for (var start = 0; start < text.Length;)
        {
            var stop = text.IndexOf(". ", start, StringComparison.Ordinal);
            var end = stop < 0 ? text.Length : stop + 1;
            var inner = Plain.Sentence(text[start..end]);
            var shift = start;
            sentences.Add(new(text, [.. inner.Tokens.Select(token => new TokenData
            {
                Passage = Passage.Between(token.Passage.Start + shift, token.Passage.End + shift), Lemma = "", Xpos = "", Head = token.Index - 1,
            })]));
            start = end + 1;
        }
        return sentences;
    }
}
