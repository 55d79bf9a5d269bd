using System.Text;

namespace Chancery.Sources.Tests.Files;

public sealed class EncodingTests
{
    private const string Words = "Đà Nẵng – the café";

    [Fact]
    public void Utf8_and_Utf16_with_their_marks_give_the_same_text_without_the_mark()
    {
        foreach (var encoding in new Encoding[] { new UTF8Encoding(true), new UTF8Encoding(false), Encoding.Unicode, Encoding.BigEndianUnicode })
        {
            using var taking = new Taking().With("a.txt", [.. encoding.GetPreamble(), .. encoding.GetBytes(Words)]);
            ((Found.Read)taking.Take().Single()).Report.Text.ShouldBe(Words);
        }
    }

    [Fact]
    public void What_is_not_Utf8_is_Windows_1252()
    {
        using var taking = new Taking().With("a.txt", [0x93, (byte)'c', (byte)'a', (byte)'f', 0xE9, 0x94]);
        ((Found.Read)taking.Take().Single()).Report.Text.ShouldBe("“café”");
    }

    [Fact]
    public void A_page_that_declares_another_encoding_is_believed()
    {
        byte[] page = [.. Encoding.ASCII.GetBytes("<html><head><meta charset=\"windows-1251\"></head><body><p>"), 0xCC, 0xE8, 0xF0, .. Encoding.ASCII.GetBytes("</p></body></html>")];
        using var taking = new Taking().With("a.html", page);
        ((Found.Read)taking.Take().Single()).Report.Text.ShouldBe("Мир");
    }

    [Fact]
    public void Line_ends_stay_as_they_came() => Taking.Report("a.txt", "One.\r\n\r\nTwo.\r").Text.ShouldBe("One.\r\n\r\nTwo.\r");

    [Theory]
    [InlineData(new byte[] { }, Reasons.Empty)]
    [InlineData(new byte[] { 0xEF, 0xBB, 0xBF, 0x20, 0x0A }, Reasons.Empty)]
    [InlineData(new byte[] { 0x41, 0x00, 0x42 }, Reasons.Binary)]
    [InlineData(new byte[] { 0xFF, 0xFE, 0x41 }, Reasons.Encoding)]
    [InlineData(new byte[] { 0xFF, 0xFE, 0x00, 0xD8 }, Reasons.Encoding)]
    [InlineData(new byte[] { 0x25, 0x50, 0x44, 0x46, 0x2D, 0x31 }, Reasons.Binary)]
    public void What_is_no_text_is_set_aside(byte[] bytes, string reason) => Taking.SetAside("a.txt", bytes).Reason.ShouldBe(reason);

    [Fact]
    public void Json_lines_may_be_in_Utf16()
    {
        using var taking = new Taking().With("a.jsonl", [.. Encoding.Unicode.GetPreamble(), .. Encoding.Unicode.GetBytes("{\"text\":\"Đà Nẵng\"}\n{\"text\":\"two\"}\n")]);
        taking.Take().Cast<Found.Read>().Select(found => found.Report.Text).ShouldBe(["Đà Nẵng", "two"]);
    }

    [Fact]
    public void Half_a_character_in_json_is_set_aside() => Taking.SetAside("a.json", """{"text":"\ud800"}""").Reason.ShouldBe(Reasons.Encoding);
}
