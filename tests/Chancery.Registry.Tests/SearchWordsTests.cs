namespace Chancery.Registry.Tests;

public sealed class SearchWordsTests
{
    [Theory]
    [InlineData("\"\" ! …")]
    [InlineData("a b c d e f g h i j k l m n o p q r s t u v w x y z")]
    public void What_cannot_be_looked_for_is_said(string words) => Should.Throw<FormatException>(() => SearchWords.Of(words));

    [Fact]
    public void The_place_in_a_text_is_where_most_words_stand_closest()
    {
        const string Text = "Trade was poor. Later, in May, the trade deficit of Viet Nam grew. A deficit is a deficit.";
        SearchWords.Of("vietnam trade deficit").PlaceIn(Text)!.Value.Of(Text).ToString().ShouldBe("trade deficit of Viet Nam");
        SearchWords.Of("France").PlaceIn(Text).ShouldBeNull();
    }
}
