using System.CommandLine;
using Chancery.Papers;
using Chancery.Registry;

namespace Chancery.Cli.Commands;

/// <summary><c>search WORDS</c></summary>
internal static class SearchCommand
{
    private const int Most = 10;
    private static readonly string[] Kinds = ["actor", "role", "tie", "membership", "event", "instrument", "mechanism", "commitment", "statement", "figure", "milestone", "report"];

    public static Command Build(Desk desk)
    {
        var words = new Argument<string[]>("WORDS") { Description = "Words that all have to be there, without regard to marks and letter case; words between double quotes next to each other.", Arity = ArgumentArity.OneOrMore };
        var kind = new Option<string[]>("--kind") { Description = $"Only this kind; may be given several times: {string.Join(", ", Kinds)}.", HelpName = "KIND" };
        kind.AcceptOnlyFromAmong(Kinds);
        var limit = new Option<int>("--limit") { Description = "How many actors, entries and reports at most, of each so many.", HelpName = "N", DefaultValueFactory = _ => Most };
        limit.Validators.Add(result =>
        {
            if (result.Tokens.Count == 1 && int.TryParse(result.Tokens[0].Value, out var most) && most is < 1 or > 10_000) result.AddError("--limit lies between 1 and 10000.");
        });
        var withdrawn = new Option<bool>("--withdrawn") { Description = "Also claims that no longer stand and reports that were replaced." };
        var json = CommonOptions.Json();
        var knownBy = CommonOptions.KnownBy();
        var register = CommonOptions.Register();
        var knowledge = CommonOptions.Knowledge();
        var command = new Command("search", "Find actors, entries and reports by words, each with the quote that shows it best.") { words, kind, limit, withdrawn, json, knownBy, register, knowledge };
        command.SetAction(parsed =>
        {
            var typed = string.Join(' ', parsed.GetRequiredValue(words));
            using var opened = CommonOptions.Open(desk, parsed.GetRequiredValue(register), parsed.GetValue(knowledge) ?? [], knownBy: parsed.GetValue(knownBy));
            var kinds = parsed.GetValue(kind) is { Length: > 0 } some ? some.ToHashSet(StringComparer.Ordinal) : null;
            var finds = Find.Of(opened, new(Read(typed), parsed.GetValue(limit), kinds, parsed.GetValue(withdrawn)));
            if (parsed.GetValue(json)) ChangeText.WriteJson(Find.Json(finds), desk.Out);
            else if (finds.Count == 0) desk.Out.Write($"Nothing in the register has {(typed.Contains(' ', StringComparison.Ordinal) ? "all the words " : "")}'{typed}'.\n");
            else FindText.Write(finds, desk.Out);
            return CommandLine.Fine;
        });
        return command;
    }

    private static SearchWords Read(string typed)
    {
        try
        {
            return SearchWords.Of(typed);
        }
        catch (FormatException error)
        {
            throw new UsageException(error.Message, error);
        }
    }
}
