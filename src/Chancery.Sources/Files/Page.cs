namespace Chancery.Sources.Files;

internal static class Page
{
    public static string? Decode(ReadOnlySpan<byte> bytes) => Decoding.Decode(bytes);

    public static Found Read(string path, string html, IntakeOptions options) => new Found.SetAside(new(path), null, Reasons.BadPage, "pages are not read yet.");
}
