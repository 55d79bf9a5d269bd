using System.Text;
using Chancery.Reading.Known;

namespace Chancery.Reading.Tests;

public sealed class PlainReaderTests
{
    public static TheoryData<string> BuiltInFiles => [.. Directory.GetFiles(Knowledge.BuiltInFolder).Select(path => Path.GetFileName(path))];

    [Theory]
    [MemberData(nameof(BuiltInFiles))]
    public void Every_shipped_file_is_plain_and_read_as_the_full_parser_reads_it(string name)
    {
        var text = File.ReadAllText(Path.Combine(Knowledge.BuiltInFolder, name));
        var problems = new List<KnowledgeProblem>();
        var plain = PlainReader.Read(name, text).ShouldNotBeNull();
        Told(plain).ShouldBe(Told(NodeReader.ReadFully(name, text, problems).ShouldHaveSingleItem()));
        problems.ShouldBeEmpty();
    }

    [Theory]
    [InlineData("a:\n  - {name: x, names: [y, \"z, w\"]} # why\n  - name: q r\n    names: [a,\n      b]\n\nb:\n- name: it's\n  verbs:\n    - {v: 1}\n    - v: 2\n      w: 3\n")]
    [InlineData("a: b\nc: 'd: e'\n# end")]
    [InlineData("a:\nb: [ ]\nc: {}\n")]
    [InlineData("a: C# and x:y\n")]
    [InlineData("a: [b#c, d:e, http://f]\r\nb: c\r\n")]
    public void Plain_YAML_is_read_as_the_full_parser_reads_it(string text) =>
        Told(PlainReader.Read("f", text).ShouldNotBeNull()).ShouldBe(Told(NodeReader.ReadFully("f", text, []).Single()));

    [Theory]
    [InlineData("a: |\n  b\n")]
    [InlineData("a: &x b\nc: *x\n")]
    [InlineData("---\na: b\n")]
    [InlineData("a: b\n  c\n")]
    [InlineData("a: \"b\\n\"\n")]
    [InlineData("a: 'it''s'\n")]
    [InlineData("a: b\na: c\n")]
    [InlineData("a:\n\t- b\n")]
    [InlineData("a: [b\n")]
    [InlineData("a: b: c\n")]
    [InlineData("- a\n")]
    [InlineData("")]
    public void What_is_not_plain_is_left_to_the_full_parser(string text) => PlainReader.Read("f", text).ShouldBeNull();

    private static string Told(Node node)
    {
        var told = new StringBuilder();
        Tell(node, told, 0);
        return told.ToString();
    }

    private static void Tell(Node node, StringBuilder told, int depth)
    {
        told.Append(' ', depth).Append(node.Line).Append(' ');
        switch (node)
        {
            case Word word:
                told.Append('\'').Append(word.Text).Append("'\n");
                break;
            case Row row:
                told.Append("row\n");
                foreach (var item in row.Items) Tell(item, told, depth + 1);
                break;
            case Card card:
                told.Append("card\n");
                foreach (var (key, value) in card.Fields)
                {
                    Tell(key, told, depth + 1);
                    Tell(value, told, depth + 2);
                }
                break;
        }
    }
}
