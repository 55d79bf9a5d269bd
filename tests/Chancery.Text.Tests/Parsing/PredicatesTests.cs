namespace Chancery.Text.Tests.Parsing;

public sealed class PredicatesTests
{
    [Theory]
    [InlineData("Nicaragua severed relations with Quito on Saturday.", "severed", "Nicaragua", "relations")]
    [InlineData("The Holy See and Timor-Leste established relations on 20 May 2002.", "established", "See", "relations")]
    [InlineData("Prime Minister Modi invited Prime Minister Carney to visit New Delhi.", "invited", "Modi", "Carney")]
    [InlineData("Canada had accused agents of the Government of India of involvement in the killing.", "accused", "Canada", "agents")]
    public void A_sentence_gets_its_verb_back(string text, string verb, string subject, string thing)
    {
        var sentence = Parser.Load().Parse(text, Parser.Blocks(text)).ShouldHaveSingleItem();
        var root = sentence.Tokens.Single(token => token.IsRoot);
        root.ToString().ShouldBe(verb);
        root.Upos.ShouldBe(Upos.Verb);
        root.Child(Relation.Nsubj)!.Value.ToString().ShouldBe(subject);
        root.Child(Relation.Obj)!.Value.ToString().ShouldBe(thing);
    }

    [Theory]
    [InlineData("Britain froze the assets.", "froze", "freeze")]
    [InlineData("They fled the capital.", "fled", "flee")]
    [InlineData("The state found the money.", "found", "find")]
    [InlineData("They want to found a bank.", "found", "found")]
    [InlineData("The council convened on Monday.", "convened", "convene")]
    [InlineData("The ministers postponed the visit.", "postponed", "postpone")]
    [InlineData("Spain is extraditing the man.", "extraditing", "extradite")]
    [InlineData("The two ministers initialled a treaty.", "initialled", "initial")]
    [InlineData("The army raided the town.", "raided", "raid")]
    [InlineData("The PM called on the king.", "PM", "PM")]
    public void A_form_that_is_seldom_seen_has_its_verb(string text, string form, string lemma) =>
        Parser.Load().Parse(text, Parser.Blocks(text)).ShouldHaveSingleItem().Tokens.Single(token => token.Is(form)).Lemma.ShouldBe(lemma);

    [Theory]
    [InlineData("The UK has today announced sanctions on two men.", "announced", "UK")]
    [InlineData("At the invitation of President Mendoza, the President of Italy, Sergio Rossi, paid a state visit to Peru.", "paid", "President")]
    [InlineData("Two days later the PM called on the king.", "called", "PM")]
    public void A_verb_is_found_beside_a_day_and_a_title(string text, string verb, string subject)
    {
        var sentence = Parser.Load().Parse(text, Parser.Blocks(text)).ShouldHaveSingleItem();
        var root = sentence.Tokens.Single(token => token.IsRoot);
        root.ToString().ShouldBe(verb);
        root.Child(Relation.Nsubj)!.Value.ToString().ShouldBe(subject);
    }

    [Fact]
    public void A_clause_gets_its_subject_back()
    {
        const string Text = "South Korean President Yoon Suk Yeol and Canadian Prime Minister Justin Trudeau spoke by telephone on Monday and agreed to launch a dialogue, the presidential office said.";
        var sentence = Parser.Load().Parse(Text, Parser.Blocks(Text)).ShouldHaveSingleItem();
        sentence.Tokens.Single(token => token.Is("spoke")).Child(Relation.Nsubj)!.Value.ToString().ShouldBe("Yoon");
        sentence.Tokens.Single(token => token.Is("said")).Child(Relation.Nsubj)!.Value.ToString().ShouldBe("office");
    }

    [Theory]
    [InlineData("Trade between the two countries rose by 9 percent.", "rose", "Trade")]
    [InlineData("Libyan troops are hastily evacuating their last important stronghold, military and diplomatic sources said.", "said", "sources")]
    public void A_verb_without_an_object_has_its_subject(string text, string verb, string subject)
    {
        var sentence = Parser.Load().Parse(text, Parser.Blocks(text)).ShouldHaveSingleItem();
        var root = sentence.Tokens.Single(token => token.IsRoot);
        root.ToString().ShouldBe(verb);
        root.Child(Relation.Nsubj)!.Value.ToString().ShouldBe(subject);
    }

    [Theory]
    [InlineData("A raid in the western province has killed at least 20 troops.", "killed", "troops")]
    [InlineData("Jordanian authorities have deported at least four Yemeni asylum seekers.", "deported", "seekers")]
    public void What_is_counted_with_at_least_is_an_object(string text, string verb, string thing)
    {
        var sentence = Parser.Load().Parse(text, Parser.Blocks(text)).ShouldHaveSingleItem();
        sentence.Tokens.Single(token => token.Is(verb)).Child(Relation.Obj)!.Value.ToString().ShouldBe(thing);
    }

    [Theory]
    [InlineData("Foreign Minister of the united kingdom.")]
    [InlineData("A joint statement by armed groups.")]
    public void A_phrase_stays_one(string text)
    {
        var sentence = Parser.Load().Parse(text, Parser.Blocks(text)).ShouldHaveSingleItem();
        sentence.Tokens.Single(token => token.IsRoot).Upos.ShouldNotBe(Upos.Verb);
    }
}
