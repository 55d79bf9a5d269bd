using Chancery.Text.Conllu;

namespace Chancery.Text.Tests.Parsing;

public sealed class ConlluTests
{
    private const string File = """
        # sent_id = 1
        # text = They don't.
        1	They	they	PRON	PRP	_	2	nsubj	_	_
        2-3	don't	_	_	_	_	_	_	_	SpaceAfter=No
        2	do	do	AUX	VBP	_	0	root	_	_
        3	n't	not	PART	RB	_	2	advmod	_	_
        4	.	.	PUNCT	.	_	2	punct	_	_


        """;

    [Fact]
    public void What_is_read_is_written_again()
    {
        var text = File.ReplaceLineEndings("\n").TrimEnd('\n') + "\n\n";
        var writer = new StringWriter();
        foreach (var read in ConlluFile.Read(new StringReader(text))) ConlluFile.Write(writer, read);
        writer.ToString().ShouldBe(text);
    }

    [Fact]
    public void A_parsed_text_is_written_with_its_contractions()
    {
        const string Text = "They don't.";
        var writer = new StringWriter();
        foreach (var sentence in Parser.Load().Parse(Text, Parser.Blocks(Text))) ConlluFile.Write(writer, sentence, "1");
        writer.ToString().ShouldContain("2-3\tdon't\t_\t_\t_\t_\t_\t_\t_\tSpaceAfter=No\n2\tdo\tdo\tAUX\tVBP\t");
        ConlluFile.Read(new StringReader(writer.ToString())).Single().Spans.ShouldBe([new(1, 2, "don't")]);
    }

    [Theory]
    [InlineData("1\tA\tb", "Line 1 has 3 columns")]
    [InlineData("1\tA\ta\tX\t_\t_\t9\tdep\t_\t_", "has head 9")]
    [InlineData("2\tA\ta\tX\t_\t_\t0\troot\t_\t_", "is word 2, but 1 comes next")]
    [InlineData("x\tA\ta\tX\t_\t_\t0\troot\t_\t_", "has 'x' where a number belongs")]
    public void A_damaged_file_is_refused_with_its_line(string line, string message) =>
        Should.Throw<InvalidDataException>(() => ConlluFile.Read(new StringReader(line)).ToList()).Message.ShouldContain(message);

    [Fact]
    public void Parsing_given_tokens_keeps_them()
    {
        var read = ConlluFile.Read(new StringReader(File.ReplaceLineEndings("\n"))).First();
        var parsed = Parser.Load().Parse(read.Sentence);
        parsed.Tokens.Select(token => token.ToString()).ShouldBe(["They", "do", "n't", "."]);
    }
}
