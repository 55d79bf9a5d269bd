namespace Chancery.Text.Tests;

public sealed class FoldedWordsTests
{
    [Theory]
    [InlineData("Việt Nam’s Tô Lâm", "viet nam s to lam")]
    [InlineData("Đà Nẵng, Straße, Łódź", "da nang strasse lodz")]
    [InlineData("co-operation in 2025–26", "co operation in 2025 26")]
    [InlineData("the U.S. and the U.N.", "the us and the un")]
    [InlineData("He came. U.S.-led talks", "he came us led talks")]
    [InlineData("a 3.5% rise", "a 3 5 rise")]
    [InlineData("Côte d'Ivoire", "cote d ivoire")]
    [InlineData("… — !", "")]
    public void Words_are_folded_and_parted(string text, string words) => FoldedWords.Joined(text).ShouldBe(words);

    [Fact]
    public void Each_word_says_where_it_stands()
    {
        const string Text = "« Tô  Lâm » U.S.";
        FoldedWords.In(Text).Select(word => Text[word.Start..word.End]).ShouldBe(["Tô", "Lâm", "U.S"]);
    }

    [Fact]
    public void A_decomposed_letter_is_one_with_its_mark() => FoldedWords.Joined("Tô Lâm").ShouldBe("to lam");
}
