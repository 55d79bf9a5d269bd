using Chancery.Sources;

namespace Chancery.Text.Tests.Tokens;

public sealed class TokeniserTests
{
    [Theory]
    [InlineData("Hung's visit didn't end.", "Hung|'s|visit|did|n't|end|.")]
    [InlineData("They can’t and won’t; we’ll see.", "They|ca|n’t|and|wo|n’t|;|we|’ll|see|.")]
    [InlineData("The two countries' leaders cannot agree.", "The|two|countries|'|leaders|can|not|agree|.")]
    [InlineData("Gen. Tran met U.S. officials on Jan. 5.", "Gen.|Tran|met|U.S.|officials|on|Jan.|5|.")]
    [InlineData("Decree No. 18 is in force.", "Decree|No.|18|is|in|force|.")]
    [InlineData("He said no.", "He|said|no|.")]
    [InlineData("Harry S. Truman and J.K. Rowling", "Harry|S.|Truman|and|J.K.|Rowling")]
    [InlineData("trade of US$4.46 billion, or $1,250.50", "trade|of|US$|4.46|billion|,|or|$|1,250.50")]
    [InlineData("up 18.5% to €3m", "up|18.5|%|to|€|3|m")]
    [InlineData("the Viet Nam-UK Strategic Partnership", "the|Viet|Nam|-|UK|Strategic|Partnership")]
    [InlineData("co-operation, re-elected, non-proliferation", "co-operation|,|re-elected|,|non-proliferation")]
    [InlineData("high-level talks (Photo: VNA)", "high|-|level|talks|(|Photo|:|VNA|)")]
    [InlineData("trade/investment on 11/28/2000 at 10:30am", "trade|/|investment|on|11/28/2000|at|10:30|am")]
    [InlineData("on August 18.At the event", "on|August|18|.|At|the|event")]
    [InlineData("the end.The minister", "the|end|.|The|minister")]
    [InlineData("see www.vnanet.vn, or mail info@mofa.gov.vn.", "see|www.vnanet.vn|,|or|mail|info@mofa.gov.vn|.")]
    [InlineData("“We agree,” he said…", "“|We|agree|,|”|he|said|…")]
    [InlineData("well ... then -- yes!!", "well|...|then|--|yes|!!")]
    [InlineData("in 2004-2005 and the '90s", "in|2004|-|2005|and|the|'90s")]
    [InlineData("Vietnam\\'s plan", "Vietnam|\\|'s|plan")]
    [InlineData("AT&T and R&D", "AT&T|and|R&D")]
    [InlineData("Xi'an, O'Brien and ma'am", "Xi'an|,|O'Brien|and|ma'am")]
    [InlineData("non\u00a0breaking and zero\u200bwidth", "non|breaking|and|zero|width")]
    [InlineData("Hà Nội, Viê\u0323t Nam", "Hà|Nội|,|Viê\u0323t|Nam")]
    [InlineData("a 95th anniversary, 21st century", "a|95th|anniversary|,|21st|century")]
    [InlineData("5km from +84 24 3825", "5|km|from|+84|24|3825")]
    [InlineData("Amazon.com filed report.pdf", "Amazon.com|filed|report.pdf")]
    public void A_text_is_cut_into_words_as_the_treebanks_cut_it(string text, string tokens)
    {
        var sentences = Parser.Split(text, [Passage.Between(0, text.Length)]);
        string.Join('|', sentences.SelectMany(sentence => sentence.Tokens).Select(token => token.ToString())).ShouldBe(tokens);
    }

    [Theory]
    [InlineData("He met Gen. Giap. They spoke.", 2)]
    [InlineData("The U.S. Senate voted. It was close.", 2)]
    [InlineData("They left the U.S. The talks failed.", 2)]
    [InlineData("Acme Inc. signed it. Others may follow.", 2)]
    [InlineData("\"We agree.\" That was all.", 2)]
    [InlineData("\"Will it hold?\" he asked.", 1)]
    [InlineData("It ended on August 18.At the event he spoke.", 2)]
    [InlineData("It was raised in 2010.[17] Then came more.", 2)]
    [InlineData("It rose 4.5 percent to 1.2 million. Exports fell.", 2)]
    [InlineData("Mr. and Mrs. Tan came on Sept. 2 from St. Petersburg.", 1)]
    [InlineData("A line\nwrapped in the middle. Another\none.", 2)]
    [InlineData("Well... he said so. Really!", 2)]
    [InlineData("No. 5 is open. No. It is not.", 3)]
    public void A_text_is_cut_into_sentences(string text, int count) =>
        Parser.Split(text, [Passage.Between(0, text.Length)]).Count.ShouldBe(count);

    [Fact]
    public void A_sentence_never_crosses_a_block()
    {
        const string Text = "A headline without a stop\n\nThe report begins here\n\n— VNA";
        Parser.Split(Text, Parser.Blocks(Text)).Select(sentence => sentence.ToString()).ShouldBe(["A headline without a stop", "The report begins here", "— VNA"]);
    }

    [Fact]
    public void A_contraction_says_which_words_join_the_one_before()
    {
        const string Text = "Hung's aides don't.";
        var sentence = Parser.Split(Text, Parser.Blocks(Text)).Single();
        sentence.Tokens.Where(token => sentence.Data(token.Index).JoinsPrevious).Select(token => token.ToString()).ShouldBe(["'s", "n't"]);
    }
}
