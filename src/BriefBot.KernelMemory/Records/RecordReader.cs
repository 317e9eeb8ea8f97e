using System.Text.Json;
using BriefBot.Storage;
using Microsoft.Data.Sqlite;

namespace BriefBot.KernelMemory.Records;

/// <summary>Reads records back as they were saved.</summary>
internal static class RecordReader
{
    /// <summary>The records <c>r</c> that a condition names, oldest first where it does not say.</summary>
    public static List<StoredRecord> Read(SqliteConnection connection, bool withVectors, string condition, params ReadOnlySpan<object?> values) =>
        connection.Query(
            row => new StoredRecord(
                row.GetString(0), JsonSerializer.Deserialize<Dictionary<string, List<string?>>>(row.GetString(1))!, row.GetString(2),
                row.GetFieldValue<byte[]>(3)),
            $"SELECT r.record_id, r.tags, r.payload, {(withVectors ? "r.vector" : "x''")} FROM records r WHERE {condition}", values);
}
