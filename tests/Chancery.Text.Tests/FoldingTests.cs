namespace Chancery.Text.Tests;

public sealed class FoldingTests
{
    [Theory]
    [InlineData("Tô Lâm", "to lam")]
    [InlineData("LÊ THỊ THU HẰNG", "le thi thu hang")]
    [InlineData("Đà Nẵng", "da nang")]
    [InlineData("Yoon Suk-yeol", "yoon suk yeol")]
    [InlineData("  Viet\u00A0 Nam–UK ", "viet nam uk")]
    [InlineData("Côte d’Ivoire", "cote d'ivoire")]
    [InlineData("Wałęsa, Ørsted, Straße, Ærø, Œuvre, Işık, Þór", "walesa, orsted, strasse, aero, oeuvre, isik, thor")]
    [InlineData("zero\u200Bwidth\uFEFF", "zerowidth")]
    [InlineData("U.S.#1", "u.s.#1")]
    [InlineData("Москва", "москва")]
    [InlineData("", "")]
    [InlineData(" - ", "")]
    public void Marks_case_and_kinds_of_spaces_do_not_count(string text, string folded) => Folding.Fold(text).ShouldBe(folded);

    [Theory]
    [InlineData("Tô Lâm")]
    [InlineData("Phạm Minh Chính")]
    [InlineData("Trường Sa")]
    public void Composed_and_decomposed_letters_fold_alike(string composed)
    {
        var decomposed = composed.Replace("ô", "o\u0302").Replace("â", "a\u0302").Replace("ạ", "a\u0323").Replace("í", "i\u0301").Replace("ư", "u\u031B").Replace("ờ", "o\u031B\u0300");
        decomposed.ShouldNotBe(composed);
        Folding.Fold(decomposed).ShouldBe(Folding.Fold(composed));
    }

    [Fact]
    public void Folding_twice_is_folding_once_for_every_character()
    {
        for (var character = '\u0001'; character < '\uD800'; character++)
        {
            var once = Folding.Fold($"x{character}x");
            if (Folding.Fold(once) != once) Assert.Fail($"U+{(int)character:X4} folds to '{once}', and that to '{Folding.Fold(once)}'.");
        }
    }

    [Fact]
    public void Too_little_room_is_told() => Should.Throw<ArgumentException>(() => Folding.Fold("abc", new char[3]));
}
