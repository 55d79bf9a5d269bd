using Chancery.Text.Parsing;

namespace Chancery.Text.Tests.Parsing;

public sealed class SentenceCacheTests
{
    private const string Said = "The two ministers met in Oslo on Monday and signed 3 agreements.\n\nQtly div 22 cts vs 20 cts prior\n\nPay April 2\n\n";

    [Fact]
    public void What_was_read_before_changes_no_tree()
    {
        const string text = Said + "Pay April 9\n\nqtly div 22 cts vs 20 cts prior\n\nThe two ministers met in Oslo on Friday and signed 4 agreements.\n\n" + Said;
        var used = Fresh();
        _ = Trees(used, text);

        Trees(used, text).ShouldBe(Parser.Blocks(text).SelectMany(block => Trees(Fresh(), text, block)));
    }

    private static IEnumerable<string> Trees(Parser parser, string text, params Chancery.Sources.Passage[] blocks) =>
        parser.Parse(text, blocks is [] ? Parser.Blocks(text) : blocks).SelectMany(sentence => sentence.Tokens).Select(token => $"{token} {token.Lemma} {token.Upos} {token.Xpos} {token.Relation.Name()} {token.Head}");

    private static Parser Fresh()
    {
        using var stream = typeof(Parser).Assembly.GetManifestResourceStream("english.syntax")!;
        return new(Model.Read(stream));
    }
}
