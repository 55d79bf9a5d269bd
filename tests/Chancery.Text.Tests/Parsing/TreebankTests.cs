using Chancery.Text.Conllu;
using Chancery.Training.Scoring;

namespace Chancery.Text.Tests.Parsing;

/// <summary>Scores on treebanks where they are at hand; a checkout without them passes over these tests.</summary>
public sealed class TreebankTests(ITestOutputHelper output)
{
    private static string? Folder { get; } = Find();

    [Theory]
    [InlineData("ewt-test.conllu", 98.8, 77, 93, 80)]
    [InlineData("gum-open-dev.conllu", 99.5, 90, 95, 82)]
    public void From_raw_text_the_scores_hold(string file, double words, double sentences, double upos, double las)
    {
        if (Folder is null) return;
        using var reader = File.OpenText(Path.Combine(Folder, file));
        var gold = ConlluFile.Read(reader).ToList();
        var text = RawText.Of(gold);
        var writer = new StringWriter();
        foreach (var sentence in Parser.Load().Parse(text, Parser.Blocks(text))) ConlluFile.Write(writer, sentence, "1");
        var score = TreeScore.Of(gold, [.. ConlluFile.Read(new StringReader(writer.ToString()))]);
        output.WriteLine($"{file}: {score}");
        score.Words.F1.ShouldBeGreaterThan(words);
        score.Sentences.F1.ShouldBeGreaterThan(sentences);
        score.Upos.F1.ShouldBeGreaterThan(upos);
        score.Las.F1.ShouldBeGreaterThan(las);
    }

    [Fact]
    public void A_treebank_scored_against_itself_is_wholly_right()
    {
        if (Folder is null) return;
        using var reader = File.OpenText(Path.Combine(Folder, "gum-open-dev.conllu"));
        var gold = ConlluFile.Read(reader).ToList();
        var score = TreeScore.Of(gold, gold);
        score.Words.F1.ShouldBe(100);
        score.Sentences.F1.ShouldBe(100);
        score.LasFull.F1.ShouldBe(100);
    }

    private static string? Find()
    {
        for (var folder = new DirectoryInfo(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
        {
            var treebank = Path.Combine(folder.FullName, "shared", "treebank");
            if (File.Exists(Path.Combine(treebank, "ewt-test.conllu"))) return treebank;
        }
        return null;
    }
}
