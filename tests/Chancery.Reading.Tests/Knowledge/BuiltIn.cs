using Chancery.Reading.Known;

namespace Chancery.Reading.Tests;

/// <summary>The knowledge that ships, loaded once for all tests.</summary>
internal static class BuiltIn
{
    private static readonly Lazy<Knowledge> Loaded = new(() => Knowledge.Load([]));

    public static Knowledge Knowledge => Loaded.Value;
}
