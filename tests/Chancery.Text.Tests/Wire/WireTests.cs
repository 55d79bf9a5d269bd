namespace Chancery.Text.Tests.Wire;

public sealed class WireTests(ITestOutputHelper output)
{
    // The share of arcs that must stand, head alone and head with relation; raised when the parser improves.
    private const double HeadFloor = 0.90;
    private const double RelationFloor = 0.87;

    [Fact]
    public void There_are_enough_hard_sentences() => WireSentences.All.Count.ShouldBeGreaterThanOrEqualTo(60);

    [Fact]
    public void Most_arcs_of_hard_wire_sentences_are_found()
    {
        int total = 0, heads = 0, relations = 0;
        foreach (var wire in WireSentences.All)
        {
            var sentences = Parser.Load().Parse(wire.Text, Parser.Blocks(wire.Text));
            var misses = new List<string>();
            foreach (var (dependent, relation, head) in wire.Arcs)
            {
                total++;
                var token = Find(sentences, dependent, wire.Text);
                var headFits = head is null ? token.IsRoot : token.Head is { } found && found == Find(sentences, head, wire.Text);
                var relationFits = token.Relation.Name() == relation || (!relation.Contains(':') && token.Relation.Type().Name() == relation);
                if (headFits) heads++;
                if (headFits && relationFits) relations++;
                else misses.Add($"{dependent} {relation} {head}, not {token.Relation.Name()} {token.Head}");
            }
            if (misses.Count > 0) output.WriteLine($"{wire.Text}\n    {string.Join("\n    ", misses)}");
        }
        output.WriteLine(string.Create(System.Globalization.CultureInfo.InvariantCulture, $"{total} arcs: heads {100.0 * heads / total:0.0}, heads and relations {100.0 * relations / total:0.0}"));
        ((double)heads / total).ShouldBeGreaterThan(HeadFloor);
        ((double)relations / total).ShouldBeGreaterThan(RelationFloor);
    }

    // "of/2" is the second "of"; a word with a hyphen that is cut stands for its last part.
    private static Token Find(IReadOnlyList<Sentence> sentences, string name, string text)
    {
        var (word, place) = name.Split('/') is [var form, var number] ? (form, int.Parse(number)) : (name, 1);
        var tokens = sentences.SelectMany(sentence => sentence.Tokens).Where(token => token.Form.SequenceEqual(word)).ToList();
        tokens.Count.ShouldBeGreaterThanOrEqualTo(place, $"'{name}' in '{text}'");
        return tokens[place - 1];
    }
}
