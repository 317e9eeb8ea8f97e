using System.Runtime.InteropServices;
using System.Text.Json;
using BriefBot.KernelMemory.Records;
using Microsoft.KernelMemory;
using Microsoft.KernelMemory.MemoryStorage;

namespace BriefBot.KernelMemory.InProcess;

/// <summary>Kernel Memory's records and filters as the store has them, and back.</summary>
internal static class RecordMapping
{
    public static StoredRecord ToStored(MemoryRecord record) => new(
        record.Id, record.Tags.ToDictionary(), JsonSerializer.Serialize(record.Payload), MemoryMarshal.AsBytes(record.Vector.Data.Span).ToArray());

    public static MemoryRecord ToKernelMemory(this StoredRecord stored)
    {
        var record = new MemoryRecord { Id = stored.Id, Vector = new Embedding(MemoryMarshal.Cast<byte, float>(stored.Vector).ToArray()) };
        foreach (var (name, values) in stored.Tags)
        {
            record.Tags.Add(name, values);
        }

        foreach (var (name, value) in JsonSerializer.Deserialize<Dictionary<string, JsonElement>>(stored.Payload)!)
        {
            record.Payload[name] = value.ValueKind == JsonValueKind.String ? value.GetString()! : value;
        }

        return record;
    }

    public static IReadOnlyList<RecordFilter> Filters(ICollection<MemoryFilter>? filters) =>
        [.. (filters ?? []).Select(filter => new RecordFilter([.. filter.GetFilters().Select(tag => KeyValuePair.Create(tag.Key, tag.Value ?? string.Empty))]))];
}
