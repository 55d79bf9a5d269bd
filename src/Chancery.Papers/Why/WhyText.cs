using Chancery.Registry;

namespace Chancery.Papers;

/// <summary>Grounds as plain text.</summary>
public static class WhyText
{
    /// <summary>Writes the entry's fields, then each claim with its quote between marks in its sentence.</summary>
    /// <param name="why">What to write.</param>
    /// <param name="output">Where to.</param>
    /// <param name="rules">Whether to name the rule behind each claim.</param>
    public static void Write(Why why, TextWriter output, bool rules)
    {
        WriteFields(why.Title, why.Row, output);
        foreach (var decision in why.Decisions) output.Write($"  {DecisionText.Line(decision)}\n");
        foreach (var ground in why.Grounds)
        {
            var claim = ground.Claim;
            var report = claim.Report;
            output.Write($"\n{report.Key}{(report.Publisher is null ? "" : $", {report.Publisher}")}, {(report.Published is { } day ? Spoken.Date(day) : "undated")}{(report.Title is null ? "" : $": {report.Title}")}\n");
            output.Write($"  {PaperText.Flat(ground.Before)}{(ground.Before.Length > 0 ? " " : "")}»{PaperText.Flat(claim.Claim.Quote.Words)}«{(ground.After.Length > 0 && char.IsLetterOrDigit(ground.After.TrimStart()[..1].FirstOrDefault()) ? " " : "")}{PaperText.Flat(ground.After)}\n");
            output.Write($"  claim {claim.Id}: {claim.Claim.Kind}{Modality(claim)}{SaidBy(claim)}, confidence {claim.Claim.Confidence}%{(rules ? $", rule {(claim.Claim.Rule.Length > 0 ? claim.Claim.Rule : "none")}" : "")}\n");
            if (ground.Origins.Count > 0) output.Write($"  imported from {Spoken.List(ground.Origins)}\n");
            if (ground.Makes is { } makes) output.Write($"  makes it {makes}\n");
            foreach (var time in ground.Times) output.Write($"  {Stood(time)}\n");
        }
    }

    /// <summary>Writes a title and the fields that are not empty.</summary>
    public static void WriteFields(string title, Row? row, TextWriter output)
    {
        output.Write($"{title}\n");
        foreach (var (name, value) in (row?.Fields ?? []).Where(field => field.Name is not "id"))
        {
            if (Row.Cell(value) is { Length: > 0 } cell && value is not false) output.Write($"  {name}: {cell}\n");
        }
    }

    private static string Modality(StandingClaim claim) => claim.Claim.Modality is Reading.Claims.Modality.Fact ? "" : $", {claim.Claim.Modality.ToString().ToLowerInvariant()}";

    private static string SaidBy(StandingClaim claim) => claim.Claim.SaidBy.Count == 0 ? "" : $", said by {Spoken.List(claim.Claim.SaidBy)}";

    private static string Stood(StandingTime time) =>
        $"learnt {time.Since:yyyy-MM-dd HH:mm:ss} UTC {(time.Origin is null ? "by reader" : "from")} {time.Reader}" + (time.Until is null ? "" : $"; withdrawn {time.Until:yyyy-MM-dd HH:mm:ss} UTC by reader {time.WithdrawnBy}, as {time.Why}");
}
