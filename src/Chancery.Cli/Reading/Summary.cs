using System.Globalization;
using Chancery.Registry;
using Chancery.Sources;

namespace Chancery.Cli;

/// <summary>What a reading came to, for people.</summary>
internal static class Summary
{
    private const int MostNames = 12;
    private const int MostSetAside = 50;

    public static void Write(Desk desk, Tally tally, Survey survey, Learnt? learnt, string register)
    {
        var output = desk.Out;
        var known = tally.Of(FilingOutcome.Known);
        var parts = new[]
        {
            (tally.Of(FilingOutcome.New), "new"),
            (tally.Of(FilingOutcome.NewVersion), tally.Of(FilingOutcome.NewVersion) == 1 ? "new version" : "new versions"),
            (tally.Of(FilingOutcome.ReadAgain), "read again by a newer reader"),
            (known, "already known"),
            (tally.SetAside.Count, "set aside"),
        };
        var rate = tally.Time > TimeSpan.Zero && tally.Reports - known > 20 ? $", {(tally.Reports - known) / tally.Time.TotalSeconds:0} a second" : "";
        output.WriteLine($"{(learnt is null ? "Stopped; kept" : "Read")} {Count(tally.Reports, "report")} in {tally.Time.TotalSeconds.ToString("0.0", CultureInfo.InvariantCulture)} s{rate}; register {register}.");
        output.WriteLine($"  {string.Join(", ", parts.Where(part => part.Item1 > 0).Select(part => $"{part.Item1:N0} {part.Item2}"))}");
        if (survey.Ignored > 0) output.WriteLine($"  {Count(survey.Ignored, "file")} of other kinds ignored");
        if (tally.Added + tally.Withdrawn > 0) output.WriteLine($"\n{Count(tally.Added, "claim")} learnt{(tally.Withdrawn > 0 ? $", {Count(tally.Withdrawn, "claim")} withdrawn" : "")}:");
        foreach (var (kind, count) in tally.Kinds.OrderByDescending(kind => kind.Value).ThenBy(kind => kind.Key, StringComparer.Ordinal)) output.WriteLine($"  {kind,-12}{count,8:N0}");
        if (learnt is not null) Write(output, learnt);
        Write(output, tally);
        if (learnt is null) output.WriteLine("\nThe same command goes on where this one stopped.");
    }

    private static void Write(TextWriter output, Learnt learnt)
    {
        if (learnt.Actors.Count > 0)
        {
            output.WriteLine($"\n{Count(learnt.Actors.Count, "actor")} learnt:");
            foreach (var kind in learnt.Actors.GroupBy(actor => actor.Kind).OrderBy(kind => kind.Key is "state" ? 0 : kind.Key is "group" ? 2 : 1).ThenByDescending(kind => kind.Count()).ThenBy(kind => kind.Key, StringComparer.Ordinal))
                output.WriteLine($"  {kind.Key + (kind.Count() == 1 ? "" : kind.Key is "party" ? "" : "s")} {kind.Count():N0}{(kind.Key is "group" ? "" : $": {Names(kind.Select(actor => actor.Name))}")}".Replace("party ", "parties ", StringComparison.Ordinal));
        }
        if (learnt.Ties.Count == 0) return;
        output.WriteLine($"\n{Count(learnt.Ties.Count, "tie")} learnt:");
        foreach (var (a, b, tie) in learnt.Ties.Take(MostNames)) output.WriteLine($"  {a} – {b}: {tie.Level}{(tie.Since is { } since ? $" since {since}" : "")}");
        if (learnt.Ties.Count > MostNames) output.WriteLine($"  … {learnt.Ties.Count - MostNames} more: chancery show ties");
    }

    private static void Write(TextWriter output, Tally tally)
    {
        if (tally.SetAside.Count == 0) return;
        output.WriteLine($"\n{tally.SetAside.Count:N0} set aside:");
        foreach (var (origin, line, _, message) in tally.SetAside.Take(MostSetAside)) output.WriteLine($"  {origin.Path}{(line is { } number ? $":{number}" : origin.Record is { } record ? $"#{record}" : "")}: {message}");
        if (tally.SetAside.Count <= MostSetAside) return;
        output.WriteLine($"  … {tally.SetAside.Count - MostSetAside:N0} more, {string.Join(", ", tally.SetAside.Skip(MostSetAside).GroupBy(aside => aside.Reason).OrderByDescending(reason => reason.Count()).ThenBy(reason => reason.Key, StringComparer.Ordinal).Select(reason => $"{reason.Count():N0} {reason.Key}"))}");
    }

    private static string Names(IEnumerable<string> names)
    {
        var all = names.ToList();
        return string.Join(", ", all.Take(MostNames)) + (all.Count > MostNames ? ", …" : "");
    }

    private static string Count(int count, string noun) => string.Create(CultureInfo.InvariantCulture, $"{count:N0} {noun}{(count == 1 ? "" : "s")}");
}
