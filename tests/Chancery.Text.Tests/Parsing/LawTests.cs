using System.Diagnostics;
using Chancery.Sources;
using Chancery.Text.Tokens;
using CsCheck;

namespace Chancery.Text.Tests.Parsing;

public sealed class LawTests
{
    private static readonly string[] Scraps = ["The minister ", "said ", "U.S.", "Mr. ", "don't ", "\"", "”", ". ", ".", "\n", "\n\n", "(", ")", "2.5%", "US$", "-", "—", ", ", "Hà Nội ", "www.x.vn ", "'s ", "…", "n't", "''", "\u200b", "\u00a0", "😀", "A. ", "a@b.c "];

    // Text as it comes: words, marks, digits, odd spaces, letters of many scripts, lone halves of pairs.
    private static readonly Gen<string> AnyText = Gen.Frequency(
        (3, Gen.Int[0, Scraps.Length - 1].Select(i => Scraps[i])),
        (1, Gen.Char.Select(c => c.ToString())),
        (1, Gen.String)).List[0, 60].Select(string.Concat);

    [Fact]
    public void Tokens_cover_every_character_that_is_not_space_once_and_in_order() => AnyText.Sample(text =>
    {
        var covered = new int[text.Length];
        var last = 0;
        foreach (var token in Parser.Split(text, [Passage.Between(0, text.Length)]).SelectMany(sentence => sentence.Tokens))
        {
            token.Passage.Start.ShouldBeGreaterThanOrEqualTo(last);
            token.Passage.IsEmpty.ShouldBeFalse();
            last = token.Passage.End;
            for (var i = token.Passage.Start; i < token.Passage.End; i++) covered[i]++;
        }
        for (var i = 0; i < text.Length; i++) covered[i].ShouldBe(Characters.IsSpace(text[i]) ? 0 : 1, $"character {i} of '{text}'");
    }, iter: 2000);

    [Fact]
    public void Trees_have_one_root_and_no_circle_for_any_text() => AnyText.Sample(text =>
    {
        foreach (var sentence in Parser.Load().Parse(text, Parser.Blocks(text)))
        {
            sentence.Tokens.Count(token => token.IsRoot).ShouldBe(1);
            foreach (var token in sentence.Tokens)
            {
                var (node, steps) = (token, 0);
                while (node.Head is { } head)
                {
                    node = head;
                    (++steps).ShouldBeLessThanOrEqualTo(sentence.Count);
                }
                (token.Relation == Relation.Root).ShouldBe(token.IsRoot);
                token.Lemma.ShouldNotBeNullOrEmpty();
                token.Xpos.ShouldNotBeNullOrEmpty();
            }
        }
    }, iter: 400);

    [Fact]
    public void The_same_text_has_the_same_tree_on_any_thread()
    {
        var texts = Wire.WireSentences.All.Select(wire => wire.Text).ToList();
        string Trees(string text) => string.Join('\n', Parser.Load().Parse(text, Parser.Blocks(text)).SelectMany(sentence => sentence.Tokens).Select(token => $"{token} {token.Lemma} {token.Upos} {token.Xpos} {token.Relation} {token.Head?.Index}"));
        var alone = texts.ConvertAll(Trees);
        var together = new string[texts.Count];
        Parallel.For(0, texts.Count * 4, i =>
        {
            var trees = Trees(texts[i % texts.Count]);
            Interlocked.Exchange(ref together[i % texts.Count], trees);
        });
        together.ShouldBe(alone);
    }

    public static TheoryData<string, string> Monsters => new()
    {
        { "a megabyte without a full stop", string.Concat(Enumerable.Repeat("the minister and ", 62_000)) },
        { "a megabyte without space", new string('x', 1_000_000) },
        { "brackets", new string('(', 20_000) + new string(')', 20_000) },
        { "quotes", string.Concat(Enumerable.Repeat("\"' ", 20_000)) },
        { "stops", string.Concat(Enumerable.Repeat(". ", 40_000)) },
        { "hyphens", string.Concat(Enumerable.Repeat("1-", 40_000)) },
        { "empty lines", new string('\n', 1_000_000) },
        { "addresses", string.Concat(Enumerable.Repeat("http://" + new string(')', 900) + " ", 500)) },
    };

    [Theory]
    [MemberData(nameof(Monsters))]
    public void No_text_takes_longer_than_its_length_allows(string name, string text)
    {
        Parser.Load();
        var half = Time(text[..(text.Length / 8)]);
        var whole = Time(text);
        // Eight times the text may take some more than eight times as long, but not the square.
        whole.ShouldBeLessThan((half * 32) + TimeSpan.FromSeconds(2), name);
    }

    private static TimeSpan Time(string text)
    {
        var before = Environment.CpuUsage.TotalTime;
        var clock = Stopwatch.StartNew();
        _ = Parser.Load().Parse(text, Parser.Blocks(text));
        var used = Environment.CpuUsage.TotalTime - before;
        return used < clock.Elapsed ? used : clock.Elapsed;
    }
}
