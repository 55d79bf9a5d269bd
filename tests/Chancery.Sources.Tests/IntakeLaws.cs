using System.Text;
using Chancery.Sources.Files;
using Chancery.Sources.Segmentation;
using CsCheck;

namespace Chancery.Sources.Tests;

public sealed class IntakeLaws
{
    private static readonly string[] Pieces =
    [
        "LONDON", "Hanoi", ", ", "May 3", " (VNA)", " — ", " - ", "--", ". ", ".", "\n", "\n\n", "\r\n", " ", "\t", "VNA", "(Photo: VNA)", "Back to top", "date 2025-10-30 ",
        "The minister met her host.", "who said so", "12.5  3.4", "- item", "©", "\u00A0", "\u200B", "é", "Việt", "😀", "\uD83D", "# ", "---", "{", "\"text\":", "<p>", "</div>",
    ];

    private static readonly Gen<string> Layouts = Gen.Int[0, Pieces.Length - 1].Select(index => Pieces[index]).Array[0, 40].Select(string.Concat);

    private static readonly Gen<byte[]> Bytes = Gen.OneOf(Gen.Byte.Array[0, 300], Gen.String.Select(Encoding.UTF8.GetBytes), Layouts.Select(Encoding.UTF8.GetBytes), Layouts.Select(Encoding.Unicode.GetBytes));

    [Theory]
    [InlineData("a.txt")]
    [InlineData("a.md")]
    [InlineData("a.html")]
    [InlineData("a.json")]
    [InlineData("a.jsonl")]
    public void Any_bytes_as_a_file_give_a_report_or_a_reason(string name) =>
        Bytes.Sample(
            bytes =>
            {
                using var taking = new Taking().With(name, bytes);
                var found = taking.Take();
                found.ShouldNotBeEmpty();
                foreach (var one in found)
                {
                    if (one is Found.Read read) HoldsTogether(read.Report);
                    else Reasons.All.ShouldContain(((Found.SetAside)one).Reason);
                }
            },
            iter: 150,
            threads: 1);

    [Fact]
    public void Parts_are_in_order_in_bounds_without_overlap_and_without_spaces_at_their_ends() =>
        Layouts.Where(text => !string.IsNullOrWhiteSpace(text)).Sample(
            text =>
            {
                var layout = Segmenter.Segment(text, PlainBlocks.Of(text), title: null, published: new DateOnly(2025, 1, 1), fallback: null);
                Hold(text, layout.Parts);
            },
            iter: 3000,
            threads: 1);

    [Fact]
    public void No_letter_of_a_report_is_lost_between_its_parts() =>
        Layouts.Sample(
            text =>
            {
                var parts = Segmenter.Segment(text, PlainBlocks.Of(text), null, null, null).Parts;
                var outside = text.Where((character, index) => char.IsLetterOrDigit(character) && !parts.Any(part => part.Passage.Contains(index)));
                outside.ShouldBeEmpty();
            },
            iter: 1000,
            threads: 1);

    [Fact]
    public void The_same_content_has_the_same_identity_and_other_content_another() =>
        Gen.Select(Layouts, Layouts).Sample(
            (one, other) => (ContentHash.Of(one, other, null, null) == ContentHash.Of(other, one, null, null)) == (one == other),
            iter: 500,
            threads: 1);

    private static void HoldsTogether(Report report)
    {
        report.Id.Value.Length.ShouldBe(64);
        Hold(report.Text, report.Parts);
        if (report.Dateline is { } dateline) report.Parts.ShouldContain(new Part(PartKind.Dateline, dateline.Passage));
    }

    private static void Hold(string text, IReadOnlyList<Part> parts)
    {
        var end = 0;
        foreach (var part in parts)
        {
            part.Passage.Start.ShouldBeGreaterThanOrEqualTo(end);
            part.Passage.IsEmpty.ShouldBeFalse();
            end = part.Passage.End;
            end.ShouldBeLessThanOrEqualTo(text.Length);
            TextLine.IsSpace(text[part.Passage.Start]).ShouldBeFalse();
            TextLine.IsSpace(text[end - 1]).ShouldBeFalse();
        }
    }
}
