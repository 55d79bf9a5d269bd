using System.Text;

namespace Chancery.Bench;

/// <summary>A text of any length for measuring: sentences put together from parts, the same each time.</summary>
internal static class OwnText
{
    private static readonly string[] Who = ["The foreign minister of Peru", "President Alice Moreau", "A spokesman for the embassy in Oslo", "The two sides", "Deputy Prime Minister Tran Hong Ha", "The European Union and Norway", "His counterpart, Jan Novak,"];
    private static readonly string[] Did = ["signed a memorandum on fisheries", "held talks with the visiting delegation", "agreed to raise relations to a comprehensive partnership", "expressed concern over the closure of the strait", "said that trade had reached US$4.6 billion last year", "will attend the summit, which opens in Accra in May"];
    private static readonly string[] How = [" on Tuesday.", " at the invitation of the host country.", ", according to a statement issued after the meeting.", ", and thanked the parliament for its support.", " in the presence of both ambassadors.", ", adding that the border would stay open until the end of the year."];

    public static string Make(int sentences)
    {
        var text = new StringBuilder();
        var random = new Random(7);
        for (var i = 0; i < sentences; i++)
        {
            text.Append(Who[random.Next(Who.Length)]).Append(' ').Append(Did[random.Next(Did.Length)]).Append(How[random.Next(How.Length)]).Append(i % 4 == 3 ? "\n\n" : " ");
        }
        return text.ToString();
    }
}
