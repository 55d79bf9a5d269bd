using System.CommandLine;
using Chancery.Papers;

namespace Chancery.Cli.Commands;

/// <summary><c>brief A [B]</c></summary>
internal static class BriefCommand
{
    public static Command Build(Desk desk)
    {
        var a = new Argument<string>("A") { Description = "A state, party, organisation or person, by any of its names." };
        var b = new Argument<string?>("B") { Description = "The other side; left out, the brief is on A alone.", Arity = ArgumentArity.ZeroOrOne };
        var register = CommonOptions.Register();
        var knowledge = CommonOptions.Knowledge();
        var asOf = CommonOptions.AsOf();
        var knownBy = CommonOptions.KnownBy();
        var format = CommonOptions.Format("text", "md", "json");
        var command = new Command("brief", "Write a brief on an actor, or on the relation of two: every line with its quotes.") { a, b, asOf, knownBy, register, knowledge, format };
        command.SetAction(parsed =>
        {
            using var opened = CommonOptions.Open(desk, parsed.GetRequiredValue(register), parsed.GetValue(knowledge) ?? [], parsed.GetValue(asOf), parsed.GetValue(knownBy));
            var first = CommonOptions.Find(opened, parsed.GetRequiredValue(a));
            var second = parsed.GetValue(b) is { } name ? CommonOptions.Find(opened, name) : null;
            if (second?.Id == first.Id) throw new UsageException($"'{parsed.GetValue(a)}' and '{parsed.GetValue(b)}' are both {first.Name}; name two actors, or one.");
            var paper = Brief.On(opened, first, second, parsed.GetValue(asOf) ?? DateOnly.FromDateTime(desk.Clock.GetLocalNow().DateTime));
            switch (parsed.GetValue(format))
            {
                case "md": PaperMarkdown.Write(paper, desk.Out); break;
                case "json": PaperJson.Write(paper, desk.Out); break;
                default: PaperText.Write(paper, desk.Out, desk.Width); break;
            }
            return CommandLine.Fine;
        });
        return command;
    }
}
