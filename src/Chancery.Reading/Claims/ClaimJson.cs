using System.Buffers;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using System.Text.Json.Serialization.Metadata;

namespace Chancery.Reading.Claims;

/// <summary>Claims as JSON: one object a line, as <c>docs/claims.md</c> describes it.</summary>
/// <remarks>The body holds every field but where the words stand; a stored claim is its body and its passage.</remarks>
public static class ClaimJson
{
    private static readonly JsonWriterOptions Letters = new() { Encoder = ClaimShape.Claims.Options.Encoder };

    /// <summary>The claim's fields without report, offsets and quote: what a register stores beside them.</summary>
    public static string Body(Claim claim) => JsonSerializer.Serialize(claim, ClaimShape.Claims);

    /// <summary>The claim that <see cref="Body"/> wrote, tied to its words again.</summary>
    /// <exception cref="JsonException">The body is no claim of a known kind.</exception>
    public static Claim FromBody(string body, Quote quote) =>
        (JsonSerializer.Deserialize(body, ClaimShape.Claims) ?? throw new JsonException("An empty claim.")) with { Quote = quote };

    /// <summary>The whole claim as one line.</summary>
    /// <param name="claim">The claim.</param>
    /// <param name="report">The report's key.</param>
    /// <param name="origins">Who made it, where that was not the register's own reader.</param>
    public static string Line(Claim claim, string report, IReadOnlyList<string>? origins = null)
    {
        var line = new ArrayBufferWriter<byte>(1024);
        using (var writer = new Utf8JsonWriter(line, Letters))
        {
            writer.WriteStartObject();
            writer.WriteString("kind", claim.Kind);
            writer.WriteString("report", report);
            writer.WriteNumber("start", claim.Quote.Passage.Start);
            writer.WriteNumber("end", claim.Quote.Passage.End);
            writer.WriteString("quote", claim.Quote.Words);
            using var body = JsonDocument.Parse(JsonSerializer.SerializeToUtf8Bytes(claim, ClaimShape.Claims));
            foreach (var field in body.RootElement.EnumerateObject())
            {
                if (!field.NameEquals("kind")) field.WriteTo(writer);
            }
            if (origins is { Count: > 0 })
            {
                writer.WriteStartArray("origin");
                foreach (var origin in origins) writer.WriteStringValue(origin);
                writer.WriteEndArray();
            }
            writer.WriteEndObject();
        }
        return Encoding.UTF8.GetString(line.WrittenSpan);
    }
}

[JsonSerializable(typeof(Claim))]
internal sealed partial class ClaimJsonContext : JsonSerializerContext;

internal static class ClaimShape
{
    private static readonly JsonSerializerOptions Shape = new()
    {
        PropertyNamingPolicy = JsonNamingPolicy.SnakeCaseLower,
        DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingDefault,
        AllowOutOfOrderMetadataProperties = true,
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        Converters = { new WhenConverter(), new NamesConverter(), new ModalityConverter() },
        TypeInfoResolver = ClaimJsonContext.Default.WithAddedModifier(AsClaimFilesWriteIt),
    };

    /// <summary>The one shape of a claim; letters stay letters, for claim files are for people too.</summary>
    public static JsonTypeInfo<Claim> Claims { get; } = (JsonTypeInfo<Claim>)Shape.GetTypeInfo(typeof(Claim));

    /// <summary>Confidence is written 0..1, a single <c>said_by</c> as a plain string, and empty lists and rules not at all.</summary>
    private static void AsClaimFilesWriteIt(JsonTypeInfo info)
    {
        foreach (var property in info.Properties)
        {
            if (property.IsRequired) property.ShouldSerialize = (_, _) => true; // a figure of nought is a figure
            if (property.PropertyType == typeof(IReadOnlyList<string>)) property.ShouldSerialize = (_, value) => value is IReadOnlyList<string> { Count: > 0 };
            if (property.Name is "said_by") property.CustomConverter = new OneOrManyConverter();
            if (property.Name is "confidence") property.CustomConverter = new HundredthsConverter();
            if (property.Name is "rule") property.ShouldSerialize = (_, value) => value is string { Length: > 0 };
        }
    }
}

internal sealed class WhenConverter : JsonConverter<When>
{
    public override When Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
        When.TryParse(reader.GetString(), out var when) ? when : throw new JsonException($"'{reader.GetString()}' is no date such as 2025-10-30, 2025-10, 2025, XXXX-04-04 or a range of two with '/'.");

    public override void Write(Utf8JsonWriter writer, When value, JsonSerializerOptions options) => writer.WriteStringValue(value.Iso);
}

internal sealed class ModalityConverter : JsonConverter<Modality>
{
    public override Modality Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
        Enum.TryParse<Modality>(reader.GetString(), ignoreCase: true, out var modality) ? modality
            : throw new JsonException($"'{reader.GetString()}' is no modality; allowed: {string.Join(", ", Enum.GetNames<Modality>()).ToLowerInvariant()}.");

    public override void Write(Utf8JsonWriter writer, Modality value, JsonSerializerOptions options) => writer.WriteStringValue(value.ToString().ToLowerInvariant());
}

internal sealed class NamesConverter : JsonConverter<IReadOnlyList<string>>
{
    public override IReadOnlyList<string> Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options)
    {
        if (reader.TokenType is JsonTokenType.String) return [reader.GetString()!];
        if (reader.TokenType is not JsonTokenType.StartArray) throw new JsonException("A list of names is expected.");
        var names = new List<string>();
        while (reader.Read() && reader.TokenType is JsonTokenType.String) names.Add(reader.GetString()!);
        return reader.TokenType is JsonTokenType.EndArray ? names : throw new JsonException("A list of names holds something else.");
    }

    public override void Write(Utf8JsonWriter writer, IReadOnlyList<string> value, JsonSerializerOptions options)
    {
        writer.WriteStartArray();
        foreach (var name in value) writer.WriteStringValue(name);
        writer.WriteEndArray();
    }
}

internal sealed class OneOrManyConverter : JsonConverter<IReadOnlyList<string>>
{
    private static readonly NamesConverter Many = new();

    public override IReadOnlyList<string> Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) => Many.Read(ref reader, typeToConvert, options);

    public override void Write(Utf8JsonWriter writer, IReadOnlyList<string> value, JsonSerializerOptions options)
    {
        if (value.Count == 1) writer.WriteStringValue(value[0]);
        else Many.Write(writer, value, options);
    }
}

internal sealed class HundredthsConverter : JsonConverter<int>
{
    public override int Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) => (int)Math.Round(reader.GetDecimal() * 100m);

    public override void Write(Utf8JsonWriter writer, int value, JsonSerializerOptions options) => writer.WriteNumberValue(value / 100m);
}
