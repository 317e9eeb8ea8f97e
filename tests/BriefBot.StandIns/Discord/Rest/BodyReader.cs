using System.Globalization;
using System.Text.Json;
using BriefBot.StandIns.Discord.World;
using Microsoft.AspNetCore.WebUtilities;
using Microsoft.Net.Http.Headers;

namespace BriefBot.StandIns.Discord.Rest;

/// <summary>Reads a body: JSON, or a form with <c>payload_json</c> and <c>files[n]</c>.</summary>
internal static class BodyReader
{
    // Discord takes 25 MiB a request.
    private const long LargestRequest = 25 * 1024 * 1024;

    /// <summary>Reads the body; the answer is null when all is well.</summary>
    internal static async ValueTask<RestAnswer?> ReadAsync(RestCall call, long largestFile, CancellationToken cancellationToken)
    {
        var request = call.Context.Request;
        if (request.ContentLength > LargestRequest)
        {
            return RestAnswer.Error(413, DiscordError.TooLarge, "Request entity too large");
        }

        call.Body = await ReadAllAsync(request.Body, request.ContentLength, cancellationToken);
        if (call.Body.Length == 0)
        {
            return null;
        }

        if (!MediaTypeHeaderValue.TryParse(request.ContentType, out var type))
        {
            return WrongType();
        }

        if (type.MediaType.Equals("application/json", StringComparison.OrdinalIgnoreCase))
        {
            return ParseJson(call, call.Body);
        }

        return type.MediaType.Equals("multipart/form-data", StringComparison.OrdinalIgnoreCase)
            ? await ReadFormAsync(call, type, largestFile, cancellationToken)
            : WrongType();
    }

    private static RestAnswer WrongType() => RestAnswer.Invalid(
        [new("_", "CONTENT_TYPE_INVALID", "Expected \"Content-Type\" header to be one of {'application/json', 'multipart/form-data'}.")]);

    private static RestAnswer? ParseJson(RestCall call, ReadOnlyMemory<byte> text)
    {
        try
        {
            // Not disposed: messages keep parts of it.
            call.Json = JsonDocument.Parse(text).RootElement;
            return null;
        }
        catch (JsonException)
        {
            return RestAnswer.Error(400, DiscordError.InvalidJson, "The request body contains invalid JSON.");
        }
    }

    private static async ValueTask<RestAnswer?> ReadFormAsync(
        RestCall call, MediaTypeHeaderValue type, long largestFile, CancellationToken cancellationToken)
    {
        var boundary = HeaderUtilities.RemoveQuotes(type.Boundary).ToString();
        if (boundary.Length == 0)
        {
            return WrongType();
        }

        var files = new Dictionary<int, StandInFile>();
        var reader = new MultipartReader(boundary, new MemoryStream(call.Body));
        try
        {
            while (await reader.ReadNextSectionAsync(cancellationToken) is { } section)
            {
                if (!ContentDispositionHeaderValue.TryParse(section.ContentDisposition, out var disposition))
                {
                    return RestAnswer.Invalid([new("_", "CONTENT_TYPE_INVALID", "A part has no Content-Disposition.")]);
                }

                var name = HeaderUtilities.RemoveQuotes(disposition.Name).ToString();
                var bytes = await ReadAllAsync(section.Body, null, cancellationToken);
                if (name == "payload_json")
                {
                    if (ParseJson(call, bytes) is { } refusal)
                    {
                        return refusal;
                    }
                }
                else if (FileNumber(name) is { } number)
                {
                    if (bytes.Length > largestFile)
                    {
                        return RestAnswer.Error(413, DiscordError.TooLarge, "Request entity too large");
                    }

                    var file = HeaderUtilities.RemoveQuotes(disposition.FileNameStar.HasValue ? disposition.FileNameStar : disposition.FileName);
                    files[number] = new StandInFile(file.ToString(), section.ContentType ?? "application/octet-stream", bytes);
                }
            }
        }
        catch (IOException)
        {
            return RestAnswer.Error(400, DiscordError.InvalidJson, "The form is cut or malformed.");
        }

        call.Files = files;
        return null;
    }

    private static int? FileNumber(string name) =>
        name.StartsWith("files[", StringComparison.Ordinal) && name.EndsWith(']')
        && int.TryParse(name.AsSpan(6, name.Length - 7), NumberStyles.None, CultureInfo.InvariantCulture, out var number)
            ? number
            : null;

    private static async ValueTask<byte[]> ReadAllAsync(Stream stream, long? length, CancellationToken cancellationToken)
    {
        if (length is { } known)
        {
            var bytes = new byte[known];
            await stream.ReadExactlyAsync(bytes, cancellationToken);
            return bytes;
        }

        using var memory = new MemoryStream();
        await stream.CopyToAsync(memory, cancellationToken);
        return memory.ToArray();
    }
}
