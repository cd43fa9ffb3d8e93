// Reads the OpenAPI document as somebody else's tool does: by its schema, with every reference followed.
import { parse, validate, dereference } from '@readme/openapi-parser';

const address = process.argv[2];
const document = await (await fetch(address)).json();

const result = await validate(structuredClone(document));
if (!result.valid) {
  console.error(JSON.stringify(result.errors, null, 1));
  process.exit(1);
}

await parse(structuredClone(document));
const whole = await dereference(structuredClone(document));
const operations = Object.entries(whole.paths).flatMap(([path, methods]) => Object.entries(methods).map(([method, operation]) => ({ path, method, operation })));
console.log(JSON.stringify({ version: document.openapi, operations: operations.map(o => o.operation.operationId), unresolved: JSON.stringify(whole).includes('"$ref"') }));
