using System.Text.RegularExpressions;
using Chancery.Reading.Claims;
using Chancery.Reading.Plover;
using Chancery.Sources;

namespace Chancery.Cli.Tests;

/// <summary>A folder of reports and a command line over it, with a reader that knows a few plain sentences.</summary>
internal sealed partial class Bench : IDisposable
{
    private readonly DirectoryInfo folder = Directory.CreateTempSubdirectory("chancery-");

    public string Folder => folder.FullName;

    public string Register => Path.Combine(Folder, "register.db");

    public string Reports => Directory.CreateDirectory(Path.Combine(Folder, "reports")).FullName;

    public string ReaderVersion { get; set; } = "test-1";

    /// <summary>Sentences in these words are not read by the reader, as if its rules had changed.</summary>
    public string Ignored { get; set; } = "\0";

    public Bench Report(string name, string text)
    {
        File.WriteAllText(Path.Combine(Reports, name), text);
        return this;
    }

    /// <summary>The keys that a person presses, where one is there.</summary>
    public Queue<char>? Keys { get; set; }

    /// <summary>What time it is.</summary>
    public DateTimeOffset Now { get; set; } = new(2026, 1, 2, 3, 4, 5, TimeSpan.Zero);

    /// <summary>Whether a person watches.</summary>
    public bool IsTerminal { get; set; }

    /// <summary>Runs a command in this process.</summary>
    public async Task<(int Code, string Out, string Error)> Run(params string[] arguments)
    {
        var (output, error) = (new StringWriter { NewLine = "\n" }, new StringWriter { NewLine = "\n" });
        var code = await CommandLine.Run(arguments, Desk(output, error));
        return (code, output.ToString(), error.ToString());
    }

    /// <summary>Runs a command on this bench's register.</summary>
    public Task<(int Code, string Out, string Error)> On(params string[] arguments) => Run([.. arguments, "--register", Register]);

    public Task<(int Code, string Out, string Error)> Read() => On("read", Reports);

    public void Dispose() => folder.Delete(recursive: true);

    private Desk Desk(TextWriter output, TextWriter error) => new()
    {
        Out = output,
        Error = error,
        IsTerminal = IsTerminal,
        ShowsProgress = IsTerminal,
        Clock = new FixedClock(Now),
        User = "tester",
        Key = Keys is { } keys ? () => keys.Count > 0 ? keys.Dequeue() : 'q' : null,
        LoadReader = _ => new(ReaderVersion, report => report.Text.Contains(" le ", StringComparison.Ordinal) ? "fr" : "en", Claims),
        LoadCoder = _ => Events,
        LoadNames = _ => new([new("Viet Nam", "state", ["Vietnam", "Việt Nam"]), new("United Kingdom", "state", ["UK", "Britain"], Places: ["London"])], [], "test"),
    };

    private static PloverEvent[] Events(Report report)
    {
        if (report.Text.Contains("stumble", StringComparison.Ordinal)) throw new InvalidOperationException("no idea");
        return [.. Deed().Matches(report.Text).Select(match => new PloverEvent
        {
            Type = match.Groups["verb"].Value switch { "attacked" => "ASSAULT", "expelled" => "SANCTION", _ => "CONSULT" }, Cameo = match.Groups["verb"].Value is "attacked" ? "190" : null,
            Source = [new(match.Groups["a"].Value, null, null, "GOV")], Target = [new(match.Groups["b"].Value, null, null, "GOV")],
            Quote = Quote.Cut(report, Passage.Between(match.Index, match.Index + match.Length)), Confidence = 80,
        })];
    }

    [GeneratedRegex(@"(?<a>\p{Lu}\w+) (?<verb>attacked|expelled|visited) (?<b>\p{Lu}\w+)", RegexOptions.ExplicitCapture)]
    private static partial Regex Deed();

    private Claim[] Claims(Report report)
    {
        if (report.Text.Contains("crash", StringComparison.Ordinal)) throw new InvalidOperationException("no idea");
        return [.. Sentence().Matches(report.Text).Where(match => !match.Value.Contains(Ignored, StringComparison.Ordinal)).Select(match => Claim(match) with { Quote = Quote.Cut(report, Passage.Between(match.Index, match.Index + match.Length)) })];
    }

    private static Claim Claim(Match match)
    {
        string Group(string name) => match.Groups[name].Value;
        var date = When.TryParse(Group("date"), out var when) ? when : (When?)null;
        return Group("verb") switch
        {
            "met" => new EventClaim { Type = "meeting", Who = [Group("a")], With = [Group("b")], Date = date, Confidence = 80, Rule = "event.met" },
            "visited" => new EventClaim { Type = "visit", Who = [Group("a")], Place = Group("b"), Date = date },
            "leads" => new RoleClaim { Person = Group("a"), Office = "leader", Of = Group("b") },
            _ => new TieClaim { A = Group("a"), B = Group("b"), Level = "strategic partnership", Change = "established", Date = date },
        };
    }

    [GeneratedRegex(@"(?<a>\p{Lu}[\p{L} ]+?) (?<verb>met|visited|leads|partners) (?<b>\p{Lu}[\p{L} ]+?)( on (?<date>[\d-]+))?(?=\.)", RegexOptions.ExplicitCapture)]
    private static partial Regex Sentence();

    private sealed class FixedClock(DateTimeOffset now) : TimeProvider
    {
        public override DateTimeOffset GetUtcNow() => now;
    }
}
