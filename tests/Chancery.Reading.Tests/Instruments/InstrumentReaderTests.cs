namespace Chancery.Reading.Tests.Instruments;

public sealed class InstrumentReaderTests
{
    [Theory]
    [InlineData("Under the Paris Agreement, states report every two years.", "Paris Agreement (mentioned): ")]
    [InlineData("Norway ratified the Convention on the Law of the Sea.", "Convention on the Law of the Sea (signed): Norway")]
    [InlineData("The Security Council adopted Resolution 2778.", "Resolution 2778 (adopted): Security Council")]
    [InlineData("The roadmap for cooperation in energy, adopted in 2022, expires this year.", "roadmap for cooperation in energy (adopted): ")]
    [InlineData("Norway withdrew from the New START treaty.", "New START treaty (mentioned): Norway")]
    [InlineData("Norway and Chile will conclude an agreement on fisheries this year.", "agreement on fisheries (planned): Chile + Norway")]
    [InlineData("They marked the signing of the Norway-Chile Treaty of Friendship and Cooperation.", "Norway-Chile Treaty of Friendship and Cooperation (signed): ")]
    public void Documents_are_told_with_their_whole_name(string text, string expected) => Told.Instruments(text).ShouldContain(expected);

    [Fact]
    public void What_a_document_is_on_is_none() => Told.Instruments("Norway ratified the Convention on the Law of the Sea.").ShouldHaveSingleItem();

    [Theory]
    [InlineData("Norway acceded to the East African Community on 4 March 2024.", "Norway of East African Community")]
    [InlineData("The African Union admitted Chile in 2011.", "Chile of African Union")]
    [InlineData("Chile was suspended from the African Union after the coup.", "Chile of African Union")]
    public void Memberships_begin_and_are_suspended(string text, string expected) => Told.Memberships(text).ShouldContain(expected);
}
