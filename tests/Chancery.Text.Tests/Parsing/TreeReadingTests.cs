using Chancery.Text.Conllu;

namespace Chancery.Text.Tests.Parsing;

public sealed class TreeReadingTests
{
    [Theory]
    [InlineData("France invited the Egyptian president.", "invited", "France", "president")]
    [InlineData("The treaty was signed by France and Indonesia.", "signed", "France Indonesia", "treaty")]
    [InlineData("The ambassador, who signed the agreement, left.", "signed", "ambassador", "agreement")]
    [InlineData("France and Germany signed a pact and a protocol.", "signed", "France Germany", "pact protocol")]
    [InlineData("The minister agreed to visit Canada.", "visit", "minister", "Canada")]
    [InlineData("The delegation led by the minister arrived.", "led", "minister", "delegation")]
    [InlineData("France has signed and ratified the treaty.", "ratified", "France", "treaty")]
    [InlineData("Founded in 1990, the party governs Peru.", "Founded", "", "party")]
    [InlineData("They discussed a plan to visit Peru.", "visit", "", "Peru")]
    [InlineData("He met the president and thanked the people.", "thanked", "He", "people")]
    public void Doers_and_undergoers_are_found_through_passives_clauses_and_coordination(string text, string verb, string doers, string undergoers)
    {
        var sentence = Parser.Load().Parse(text, Parser.Blocks(text)).Single();
        var token = sentence.Tokens.First(token => token.Is(verb));
        string.Join(' ', token.Doers()).ShouldBe(doers);
        string.Join(' ', token.Undergoers()).ShouldBe(undergoers);
    }

    [Fact]
    public void A_noun_phrase_leaves_out_what_is_coordinated_and_what_governs_it()
    {
        const string Tree = """
            1	to	to	ADP	IN	_	4	case	_	_
            2	the	the	DET	DT	_	4	det	_	_
            3	new	new	ADJ	JJ	_	4	amod	_	_
            4	head	head	NOUN	NN	_	0	root	_	_
            5	of	of	ADP	IN	_	6	case	_	_
            6	Assembly	Assembly	PROPN	NNP	_	4	nmod	_	_
            7	and	and	CCONJ	CC	_	9	cc	_	_
            8	the	the	DET	DT	_	9	det	_	_
            9	ambassador	ambassador	NOUN	NN	_	4	conj	_	_
            """;
        var sentence = ConlluFile.Read(new StringReader(Tree)).Single().Sentence;
        sentence.Root.NounPhrase().Of(sentence.Text).ToString().ShouldBe("the new head of Assembly");
        sentence.Root.Conjuncts().Select(member => member.ToString()).ShouldBe(["head", "ambassador"]);
        sentence[8].Conjuncts().Select(member => member.ToString()).ShouldBe(["head", "ambassador"]);
    }

    [Fact]
    public void Going_over_children_is_in_order()
    {
        const string Text = "The minister met three envoys in Paris on Monday.";
        var root = Parser.Load().Parse(Text, Parser.Blocks(Text)).Single().Root;
        root.Children.Select(child => child.Index).ShouldBeInOrder();
        root.Subtree().Of(Text).ToString().ShouldBe(Text);
    }
}
