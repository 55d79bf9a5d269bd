using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using System.Text.Json.Serialization.Metadata;
using Chancery.Sources;

namespace Chancery.Registry;

/// <summary>Rulings as the register stores them.</summary>
internal static class DecisionJson
{
    private static readonly JsonSerializerOptions Shape = new()
    {
        PropertyNamingPolicy = JsonNamingPolicy.SnakeCaseLower,
        DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        Converters = { new ClaimIdConverter(), new ReportIdConverter() },
        TypeInfoResolver = DecisionJsonContext.Default,
    };

    private static readonly JsonTypeInfo<Ruling> Rulings = (JsonTypeInfo<Ruling>)Shape.GetTypeInfo(typeof(Ruling));

    public static string Write(Ruling ruling) => JsonSerializer.Serialize(ruling, Rulings);

    public static Ruling Read(string body) => JsonSerializer.Deserialize(body, Rulings) ?? throw new JsonException("An empty decision.");
}

[JsonSerializable(typeof(Ruling))]
internal sealed partial class DecisionJsonContext : JsonSerializerContext;

internal sealed class ReportIdConverter : JsonConverter<ReportId>
{
    public override ReportId Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) => new(reader.GetString()!);

    public override void Write(Utf8JsonWriter writer, ReportId value, JsonSerializerOptions options) => writer.WriteStringValue(value.Value);
}
