using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace LakMuang.Storage.Migrations
{
    /// <inheritdoc />
    public partial class ElectedPosts : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<bool>(
                name: "is_elected",
                table: "appointment",
                type: "boolean",
                nullable: false,
                defaultValue: false);
            // By the names that the law gives them, as ElectedPosts reads them.
            migrationBuilder.Sql("UPDATE appointment SET is_elected = true WHERE position ~ '^(นายก|รองนายก|ที่ปรึกษานายก|เลขานุการนายก|ประธานสภา|รองประธานสภา|สมาชิกสภา)'");
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropColumn(
                name: "is_elected",
                table: "appointment");
        }
    }
}
