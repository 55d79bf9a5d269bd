using System.CommandLine;
using System.Globalization;
using System.Text.Json.Nodes;
using Chancery.Papers;
using Chancery.Registry;
using Spectre.Console;

namespace Chancery.Cli.Commands.Reviewing;

/// <summary><c>review</c></summary>
internal static class ReviewCommand
{
    /// <summary>Claims that the reader was less sure of, in hundredths, are asked about.</summary>
    private const int Doubtful = 60;

    public static Command Build(Desk desk)
    {
        var json = CommonOptions.Json();
        var limit = new Option<int>("--limit") { Description = "How many questions at most.", HelpName = "N", DefaultValueFactory = _ => 100 };
        var by = new Option<string>("--by") { Description = "Who decides.", HelpName = "NAME", DefaultValueFactory = _ => desk.User };
        var register = CommonOptions.Register();
        var knowledge = CommonOptions.Knowledge();
        var command = new Command("review", "Go through what is doubtful: on a terminal one key each, elsewhere a list. Answers are decisions.") { json, limit, by, register, knowledge };
        command.SetAction((parsed, cancellation) =>
        {
            using var opened = CommonOptions.Open(desk, parsed.GetRequiredValue(register), parsed.GetValue(knowledge) ?? []);
            var most = parsed.GetRequiredValue(limit);
            var questions = Question.Open(opened, Doubtful, most).Take(most).ToList();
            if (parsed.GetValue(json)) ChangeText.WriteJson(new JsonArray([.. questions.Select(question => (JsonNode?)Json(question))]), desk.Out);
            else if (questions.Count == 0) desk.Out.Write("Nothing is doubtful.\n");
            else if (desk.Key is not null) Ask(desk, opened, questions, parsed.GetRequiredValue(by), cancellation);
            else foreach (var question in questions) List(desk.Out, question);
            return Task.FromResult(CommandLine.Fine);
        });
        return command;
    }

    /// <summary>Asks one question after another, and folds once at the end.</summary>
    private static void Ask(Desk desk, Register register, List<Question> questions, string by, CancellationToken cancellation)
    {
        var console = AnsiConsole.Create(new() { Out = new AnsiConsoleOutput(desk.Out) });
        var taken = 0;
        for (var index = 0; index < questions.Count && !cancellation.IsCancellationRequested; index++)
        {
            var question = questions[index];
            console.MarkupLineInterpolated($"\n[bold]{index + 1}/{questions.Count}[/] {question.Asks}");
            foreach (var reason in question.Reasons) console.MarkupLineInterpolated($"  [grey]{reason}[/]");
            foreach (var claim in question.Claims) console.MarkupLineInterpolated($"  {Quoted.Line(claim)}");
            console.MarkupLineInterpolated($"[blue]{Keys(question)}[/]");
            if (Answer(desk.Key!, question) is not { } answer) break;
            if (answer.Ruling is null) continue;
            var decision = register.Store.Decide(answer.Ruling, by, $"review: {answer.Word}", desk.Clock.GetUtcNow());
            console.MarkupLineInterpolated($"  {answer.Word}; decision {decision.Id}");
            taken++;
        }
        if (taken > 0) register.Refresh(always: true);
        desk.Out.Write($"{taken} {(taken == 1 ? "decision" : "decisions")} taken.\n");
    }

    /// <summary>The ruling that a key makes, none for skipping; null where somebody has had enough.</summary>
    private static (Ruling? Ruling, string Word)? Answer(Func<char> key, Question question)
    {
        while (true)
        {
            switch (char.ToLowerInvariant(key()), question)
            {
                case ('s', { Kind: "same", Yes: { } yes }): return (yes, "same");
                case ('d', { Kind: "same", No: { } no }): return (no, "different");
                case ('r', { Kind: "right", Yes: { } yes }): return (yes, "right");
                case ('w', { Kind: "right", No: { } no }): return (no, "wrong");
                case ('c', _): return (question.Unsure, "cannot tell");
                case ('k', _) or (' ', _): return (null, "skipped");
                case ('q', _) or ('\u001b', _) or ('\u0003', _): return null;
            }
        }
    }

    private static string Keys(Question question) => question.Kind switch
    {
        "same" => "s same   d different   c cannot tell   k skip   q quit",
        "right" => "r right   w wrong   c cannot tell   k skip   q quit",
        _ => "c cannot tell   k skip   q quit",
    };

    private static void List(TextWriter output, Question question)
    {
        output.Write($"{question.Asks}{(question.Score > 0 ? string.Create(CultureInfo.InvariantCulture, $" ({question.Score})") : "")}\n");
        foreach (var reason in question.Reasons) output.Write($"  {reason}\n");
        foreach (var claim in question.Claims) output.Write($"  {Quoted.Line(claim)}\n");
        if (question.Kind is "same")
        {
            var ids = question.Key.Split(':');
            output.Write($"  chancery decide merge {ids[1]} {ids[2]}\n  chancery decide distinguish {ids[1]} {ids[2]}\n");
        }
        if (question.Kind is "right") output.Write($"  chancery decide confirm {question.Claims[0].Id}\n  chancery decide reject {question.Claims[0].Id}\n");
        output.Write("\n");
    }

    private static JsonObject Json(Question question) => new()
    {
        ["key"] = question.Key,
        ["kind"] = question.Kind,
        ["asks"] = question.Asks,
        ["score"] = question.Score,
        ["reasons"] = new JsonArray([.. question.Reasons.Select(reason => (JsonNode?)JsonValue.Create(reason))]),
        ["claims"] = new JsonArray([.. question.Claims.Select(claim => (JsonNode?)Quoted.Json(claim))]),
    };
}
