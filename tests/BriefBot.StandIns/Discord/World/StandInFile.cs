using System.Text.Json;

namespace BriefBot.StandIns.Discord.World;

/// <summary>A file that is attached to a message or to a command.</summary>
/// <param name="Name">The file's name.</param>
/// <param name="ContentType">Its media type.</param>
/// <param name="Content">Its bytes.</param>
public sealed record StandInFile(string Name, string ContentType, ReadOnlyMemory<byte> Content)
{
    /// <summary>The id; 0 until the stand-in has it.</summary>
    public ulong Id { get; init; }

    /// <summary>The address it is loaded from; empty until the stand-in has it.</summary>
    public string Address { get; init; } = string.Empty;

    /// <summary>Its text for those who cannot see it.</summary>
    public string? Description { get; init; }

    /// <summary>The size that Discord names, where a test wants another than the true one.</summary>
    public long? ClaimedSize { get; init; }

    internal void Write(Utf8JsonWriter json)
    {
        json.WriteStartObject();
        json.WriteId("id", Id);
        json.WriteString("filename", Name);
        json.WriteNumber("size", ClaimedSize ?? Content.Length);
        json.WriteString("url", Address);
        json.WriteString("proxy_url", Address);
        json.WriteString("content_type", ContentType);
        if (Description is not null)
        {
            json.WriteString("description", Description);
        }

        json.WriteEndObject();
    }
}
