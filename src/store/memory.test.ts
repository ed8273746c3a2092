// The memory store keeps the contract of every store.
import { memoryStore } from './memory.ts'
import { storeContract } from './store.contract.ts'

storeContract('memory', async () => memoryStore())
