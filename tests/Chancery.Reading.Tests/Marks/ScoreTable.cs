using System.Globalization;
using System.Text;

namespace Chancery.Reading.Tests.Marks;

/// <summary>A score as people read it: a row for each kind, then the whole.</summary>
internal static class ScoreTable
{
    public static string Of(string folder, Scorer scorer, int forbidden, int forbiddenMarks)
    {
        var table = new StringBuilder();
        table.AppendLine(CultureInfo.InvariantCulture, $"{folder,-12}{"gold",6}{"system",8}{"found",7}{"P",8}{"R",8}{"F1",8}{"fields",8}");
        foreach (var (kind, tally) in scorer.ByKind.Append(("overall", scorer.Overall)))
        {
            table.AppendLine(CultureInfo.InvariantCulture,
                $"{kind,-12}{tally.Gold,6}{tally.System,8}{tally.Found,7}{tally.Precision,8:0.000}{tally.Recall,8:0.000}{tally.F1,8:0.000}{tally.FieldShare,8:0.000}");
        }
        table.AppendLine(CultureInfo.InvariantCulture, $"mean F1 {scorer.MeanF1:0.000}; read although the report does not say it: {forbidden} of {forbiddenMarks}; quotes that are not in the text: {scorer.QuotesNotInText}");
        return table.ToString();
    }
}
