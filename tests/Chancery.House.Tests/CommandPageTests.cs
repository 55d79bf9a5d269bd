using System.CommandLine;
using System.Text;
using Chancery.Cli;

namespace Chancery.House.Tests;

/// <summary><c>docs/cli.md</c> shows the help of every command as the program prints it.</summary>
public sealed class CommandPageTests
{
    private const string Rewrite = "CHANCERY_WRITE_DOCS";

    [Fact]
    public async Task The_page_of_commands_is_what_the_commands_say()
    {
        var page = Path.Combine(Repository.Root, "docs", "cli.md");
        var written = await File.ReadAllTextAsync(page, TestContext.Current.CancellationToken);
        var head = written.Split("\n## ", 2)[0];
        var expected = head + await Sections();
        if (Environment.GetEnvironmentVariable(Rewrite) is not null) await File.WriteAllTextAsync(page, expected, TestContext.Current.CancellationToken);
        else written.ShouldBe(expected, $"run this test with {Rewrite}=1 to write the page anew");
    }

    private static async Task<string> Sections()
    {
        var page = new StringBuilder();
        foreach (var path in Paths(CommandLine.Build(Desk(TextWriter.Null)), []))
        {
            var help = new StringWriter { NewLine = "\n" };
            await CommandLine.Run([.. path, "--help"], Desk(help));
            page.Append($"\n## {string.Join(' ', path.Prepend("chancery"))}\n\n```text\n{Clean(help.ToString())}\n```\n");
        }
        return page.ToString();
    }

    private static IEnumerable<string[]> Paths(Command command, string[] path) =>
        command.Subcommands.SelectMany(sub => Paths(sub, [.. path, sub.Name])).Prepend(path);

    /// <summary>The help without the name of whatever program runs it, and without spaces at the ends of lines.</summary>
    private static string Clean(string help) =>
        string.Join('\n', help.ReplaceLineEndings("\n").Split('\n').Select(line => line.Replace(RootCommand.ExecutableName, "chancery", StringComparison.Ordinal).TrimEnd())).Trim('\n');

    private static Desk Desk(TextWriter output) => new()
    {
        Out = output,
        Error = output,
        LoadReader = _ => throw new InvalidOperationException("Help reads nothing."),
        LoadNames = _ => throw new InvalidOperationException("Help folds nothing."),
    };
}
